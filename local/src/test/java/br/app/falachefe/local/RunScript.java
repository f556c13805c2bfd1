package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./run} in a session of its own, as a terminal would start it. */
record RunScript(Process process, Path printed, Path data) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static RunScript start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                // A background job ignores Ctrl-C, and so would all that it starts.
                "env",
                "--default-signal=INT",
                RunningProduct.home().resolve("run").toString()));
        command.addAll(List.of(arguments));
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        return new RunScript(builder.start(), printed, folder.resolve("data"));
    }

    void untilReady() {
        await().atMost(PATIENCE).until(() -> output().contains("Falachefe is ready") || !process.isAlive());
        assertThat(process.isAlive()).as("./run printed %s", output()).isTrue();
    }

    /** What a terminal does at Ctrl-C. */
    void interrupt() {
        Signals.interruptGroup(process.pid());
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("./run does not end: " + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Itself and all that it has started, PostgreSQL included, which runs in a session of its own. */
    List<Long> processes() throws IOException {
        List<Long> all = new ArrayList<>(Signals.family(process.pid()));
        String postmaster =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        all.addAll(Signals.family(Long.parseLong(postmaster.strip())));
        return all;
    }
}
