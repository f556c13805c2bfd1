package br.app.falachefe.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tlc2.TLC;

/** The quick part of {@code scripts/check-spec}; the build server runs all of it. */
class DeliverySpecTest {

    @Test
    void theProtocolHoldsAndEveryPlantedBugIsFound() throws IOException, InterruptedException, URISyntaxException {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Path tools = Path.of(
                TLC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Process check = new ProcessBuilder(
                        home.resolve("scripts/check-spec").toString(), "--quick", "--jar", tools.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(printed);

        assertThat(check.waitFor())
                .as("scripts/check-spec printed:%n%s", printed)
                .isZero();
        assertThat(printed).endsWith("5 passed, 0 failed\n");
    }
}
