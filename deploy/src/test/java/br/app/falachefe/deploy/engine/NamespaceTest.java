package br.app.falachefe.deploy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import br.app.falachefe.deploy.compose.ComposeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code temporal-config/namespace} with a CLI that writes down what it is asked for, and has every search attribute. */
class NamespaceTest {
    private static final Path SCRIPT = Path.of("..", "temporal-config", "namespace");

    @TempDir
    private Path bin;

    @Test
    void makesTheOneOfTheFile() throws IOException {
        assertThat(asked("")).isNotEmpty().allMatch(call -> call.contains("--namespace default"));
    }

    @Test
    void makesTheOneThatTheProductIsToldToUse() throws IOException {
        assertThat(asked("empresa")).isNotEmpty().allMatch(call -> call.contains("--namespace empresa"));
    }

    /** Passed to both: a namespace that one of them does not know is a start that ends in an error. */
    @Test
    void composeTellsTheProductAndTheJobTheSame() {
        ComposeFile compose = ComposeFile.read("docker-compose.yml");
        assertThat(compose.service("temporal-namespace")
                        .settings()
                        .at("/environment/TEMPORAL_NAMESPACE")
                        .asString())
                .isEqualTo("${TEMPORAL_NAMESPACE:-}");
        assertThat(compose.service("worker-blue").settings().path("environment").has("TEMPORAL_NAMESPACE"))
                .isTrue();
    }

    private List<String> asked(String namespace) throws IOException {
        Path calls = bin.resolve("calls");
        Path cli = bin.resolve("temporal");
        Files.writeString(cli, """
                #!/bin/sh
                echo "$@" >>'%s'
                case "$*" in *'search-attribute list'*)
                  grep -v '^#' '%s' | while read -r name type; do echo "\\"$name\\": \\"$type\\""; done ;;
                esac
                """.formatted(
                        calls, SCRIPT.resolveSibling("search-attributes.txt").toAbsolutePath()));
        Files.setPosixFilePermissions(cli, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder job = new ProcessBuilder("sh", SCRIPT.toString());
        job.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        job.environment().put("TEMPORAL_NAMESPACE", namespace);
        Programs.run(job).orFail();
        return Files.readAllLines(calls);
    }
}
