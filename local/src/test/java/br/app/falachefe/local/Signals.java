package br.app.falachefe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What an operating system can do to a program and its children. */
final class Signals {
    private Signals() {}

    /** No notice, no goodbye. */
    static void kill(long pid) {
        send("KILL", family(pid));
    }

    /** Stands still in the middle of whatever it does; connections stay open. */
    static void freeze(long pid) {
        send("STOP", family(pid));
    }

    static void thaw(long pid) {
        send("CONT", family(pid));
    }

    /** What a terminal does at Ctrl-C: every program in front gets it, not only the first. */
    static void interruptGroup(long leader) {
        send("INT", List.of(-leader));
    }

    /** The program first, so that it cannot start children anew. */
    static List<Long> family(long pid) {
        List<Long> pids = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid)
                .ifPresent(
                        process -> process.descendants().map(ProcessHandle::pid).forEach(pids::add));
        return pids;
    }

    private static void send(String signal, List<Long> pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-s", signal, "--"));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
