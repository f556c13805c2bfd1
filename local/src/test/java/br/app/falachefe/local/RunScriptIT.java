package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command that a newcomer types, run as it is. */
class RunScriptIT {
    /** PostgreSQL gives up its lock a moment before its process is gone. */
    private static final Duration TO_BE_REAPED = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final int simulatorPort = Ports.free();

    /** The build that runs this test has made the jars; the script shall not make them again. */
    @BeforeAll
    static void jarsAreBuilt() throws IOException {
        Path stamp = RunningProduct.home().resolve("local/target/built");
        if (!Files.exists(stamp)) {
            Files.createFile(stamp);
        }
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
    }

    @Test
    void helpNamesWhatCanBeSet() throws Exception {
        RunScript help = run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.output()).startsWith("Usage: ./run").contains("--reset", "PORT", "DATA_DIR", "OPENAI_API_KEY");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anUnknownArgumentIsRefused() throws Exception {
        RunScript refused = run("--rest");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("--rest", "--help");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            RunScript refused = run();
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.output())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .contains("PORT");
        }
    }

    @Test
    void startsStopsAtCtrlCAndForgetsWhenAsked() throws Exception {
        RunScript first = run();
        first.untilReady();
        assertThat(first.output().lines().toList().getLast()).startsWith("Falachefe is ready");
        Phone phone = new Phone(Settings.of(folder, environment()).phone());
        assertThat(phone.ask("5511999990001", "Recebi R$ 5.000 de vendas hoje")).contains("R$ 5.000,00");
        List<Long> processes = first.processes();
        assertThat(processes).hasSizeGreaterThan(4);

        first.interrupt();

        assertThat(first.exit()).isIn(0, 130);
        assertThat(first.output()).contains("Stopped. Data is kept in").doesNotContain("has stopped", "Exception");
        await().atMost(TO_BE_REAPED)
                .untilAsserted(() -> assertThat(processes)
                        .noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
        assertThat(folder.resolve("data/postgres/PG_VERSION")).exists();

        RunScript second = run("--reset");
        second.untilReady();
        assertThat(second.output()).contains("Forgot everything");
        assertThat(phone.transcript("5511999990001")).isEmpty();
        assertThat(phone.ask("5511999990001", "Qual é o meu saldo?")).doesNotContain("5.000");
        second.interrupt();
        assertThat(second.exit()).isIn(0, 130);
    }

    private Map<String, String> environment() {
        return Map.of(
                "PORT", Integer.toString(port),
                "SIMULATOR_PORT", Integer.toString(simulatorPort),
                "DATA_DIR", folder.resolve("data").toString(),
                "ENGINE", "memory",
                "TURN_QUIET", "0s");
    }

    private RunScript run(String... arguments) throws IOException {
        return RunScript.start(folder, environment(), arguments);
    }
}
