package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code .env.example} and {@code docs/configuration.md} list exactly the variables that the code reads. */
class ConfigurationDocTest {
    private static final Path HOME = RunningProduct.home();

    @Test
    void theExampleListsWhatTheCodeReads() throws IOException {
        assertThat(found(Pattern.compile("(?m)^([A-Z_]+)="), HOME.resolve(".env.example")))
                .isEqualTo(inCode());
    }

    @Test
    void thePageListsWhatTheCodeReads() throws IOException {
        assertThat(found(Pattern.compile("(?m)^\\| `([A-Z_]+)`"), HOME.resolve("docs/configuration.md")))
                .isEqualTo(inCode());
    }

    private static Set<String> inCode() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern placeholder = Pattern.compile("\\$\\{([A-Z_]+):");
        names.addAll(found(placeholder, HOME.resolve("app/src/main/resources/application.yml")));
        names.addAll(found(placeholder, HOME.resolve("simulator/src/main/resources/application.yml")));
        Pattern asked = Pattern.compile("(?:given|port|usual|getOrDefault)\\((?:environment, )?\"([A-Z_]+)\"");
        try (Stream<Path> files = Files.list(HOME.resolve("local/src/main/java/br/app/falachefe/local"))) {
            for (Path file : files.toList()) {
                names.addAll(found(asked, file));
            }
        }
        names.addAll(onTheServer());
        // Where programs are looked for; nobody sets it for us.
        names.remove("PATH");
        return names;
    }

    /** What Compose and its overlays put in or pass on, and what the scripts look for in {@code .env} besides. */
    private static Set<String> onTheServer() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : new String[] {"docker-compose.yml", "docker-compose.simulated.yml"}) {
            names.addAll(found(Pattern.compile("\\$\\{([A-Z_]+)"), HOME.resolve(file)));
            names.addAll(found(Pattern.compile("(?m)^ +([A-Z][A-Z_]+):$"), HOME.resolve(file)));
        }
        for (String overlay : new String[] {"core", "product", "postgres-elsewhere"}) {
            names.addAll(found(Pattern.compile("\\$\\{([A-Z_]+)"), HOME.resolve("docs/scale-out/" + overlay + ".yml")));
        }
        Pattern asked =
                Pattern.compile("\\b((?:BACKUP|CERTBOT|EXTRA|NOTIFY|PRIVATE|SMTP)_[A-Z_]+|OPERATORS_PASSWORD)\\b");
        for (String folder : new String[] {"scripts", "scripts/parts"}) {
            try (Stream<Path> files = Files.list(HOME.resolve(folder)).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    names.addAll(found(asked, file));
                }
            }
        }
        return names;
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
