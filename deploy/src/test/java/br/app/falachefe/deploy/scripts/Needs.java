package br.app.falachefe.deploy.scripts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test needs on this machine: elsewhere than in CI its absence skips the test, and says why. */
final class Needs {
    /** PostgreSQL's server programs stand outside the PATH on Debian. */
    private static final List<String> POSTGRES = List.of(
            "/usr/lib/postgresql/15/bin",
            "/usr/lib/postgresql/16/bin",
            "/usr/lib/postgresql/17/bin",
            "/usr/lib/postgresql/14/bin");

    private Needs() {}

    static Path home() {
        Path here = Path.of("").toAbsolutePath();
        Path above = here.resolve("..").normalize();
        return Files.exists(here.resolve("scripts/deploy")) ? here : above;
    }

    /** Built before these tests: the jars by {@code mvn package}, the engine by {@code scripts/engine build}. */
    static Path built(String file) {
        Path path = home().resolve(file);
        thing(Files.exists(path), file);
        return path;
    }

    static Path postgresPrograms() {
        Optional<Path> found = Stream.concat(
                        POSTGRES.stream().map(Path::of),
                        onPath("initdb").map(program -> program.resolve("..").normalize()).stream())
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
        thing(found.isPresent(), "PostgreSQL's server programs");
        return found.orElseThrow();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void thing(boolean present, String what) {
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("Missing in CI: " + what);
        }
        assumeTrue(present, "Skipped, because this machine has no " + what);
    }
}
