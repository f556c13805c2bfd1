package br.app.falachefe.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bugs that are planted to try the fault test still fit the code that they are planted into. */
class PlantedTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path PLANTED = HOME.resolve("bench/planted");

    @Test
    void theFourBugsOfTheProtocolAreThere() throws IOException {
        assertThat(bugs())
                .extracting(patch -> patch.getFileName().toString())
                .contains("no-claim.patch", "no-dedupe.patch", "no-sweep.patch", "resend-on-timeout.patch");
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void eachApplies(Path patch) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "apply", "--check", patch.toString())
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    static List<Path> bugs() throws IOException {
        try (var files = Files.list(PLANTED)) {
            return files.sorted().toList();
        }
    }
}
