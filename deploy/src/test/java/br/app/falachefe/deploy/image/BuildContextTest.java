package br.app.falachefe.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.compose.ComposeFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code .dockerignore} shows to the builder: the last line that speaks of a path or of a folder above it decides.
 * Source: docs.docker.com/build/concepts/context.
 */
class BuildContextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                ".mvn/maven.config",
                "build/healthy",
                "app/src/main/resources/application.yml",
                "simulator/pom.xml",
                "deploy/pom.xml"
            })
    void theBuildSeesWhatItReads(String path) {
        assertThat(shown(shipped(), path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                ".env.anterior",
                "app/.env",
                ".git/config",
                "data/postgres/PG_VERSION",
                "data/letsencrypt/live/example/privkey.pem",
                "backups/daily/x/base.tar.gz",
                "app/target/falachefe.jar",
                "app/src/test/resources/x",
                ".tools/temporal",
                "nginx/active/upstream.conf"
            })
    void theBuildSeesNothingElse(String path) {
        assertThat(shown(shipped(), path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!.env", "!*", "!.*", "!**/.env"})
    void aLineThatShowsTheSecretsIsFound(String line) {
        assertThat(shown(List.of("*", "!app", line), ".env")).isTrue();
    }

    private static List<String> shipped() {
        List<String> lines = ComposeFile.text(".dockerignore")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).startsWith("*");
        return lines;
    }

    private static boolean shown(List<String> lines, String path) {
        boolean shown = true;
        for (String line : lines) {
            boolean shows = line.startsWith("!");
            if (speaksOf(shows ? line.substring(1) : line, Path.of(path))) {
                shown = shows;
            }
        }
        return shown;
    }

    /** {@code **} may also be no folder at all. */
    private static boolean speaksOf(String pattern, Path path) {
        for (Path part = path; part != null; part = part.getParent()) {
            if (matches(pattern, part) || pattern.startsWith("**/") && matches(pattern.substring(3), part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, Path path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(path);
    }
}
