package br.app.falachefe.bench.fault;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes under test, through {@code scripts/stack}. */
final class Stack {
    private static final int MOST_TRIES = 3;

    private final Path script;
    private final Path output;

    /** @param output what the script says is kept there */
    Stack(Path script, Path output) {
        this.script = script;
        this.output = output;
    }

    /** Kill, freeze or thaw; comes back when it is done. */
    void order(String verb, String process) {
        if (run(verb, process) != 0) {
            throw new StackException("%s %s %s failed: %s".formatted(script, verb, process, lastWords()));
        }
    }

    /** Comes back when it is ready; a machine that is busy with something else gets its time. */
    void start(String process) {
        for (var tries = 1; run("start", process) != 0; tries++) {
            if (tries == MOST_TRIES) {
                throw new StackException("%s does not start: %s".formatted(process, lastWords()));
            }
        }
    }

    private int run(String verb, String process) {
        var command = List.of(script.toString(), verb, process);
        try {
            // The script's output goes to a file: a daemon that inherited a pipe would keep it open.
            var running = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return running.waitFor();
        } catch (IOException e) {
            throw new StackException(String.join(" ", command) + " could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted during " + String.join(" ", command));
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            return lines.isEmpty() ? "it said nothing" : lines.getLast();
        } catch (IOException unreadable) {
            return "see " + output;
        }
    }

    /** The stack cannot do what it was told. */
    static final class StackException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StackException(String sentence) {
            super(sentence);
        }
    }
}
