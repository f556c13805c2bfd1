package br.app.falachefe.deploy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports in a row, below the range from which outgoing connections get theirs: a service that is stopped must find its port
 * free again.
 */
public final class PortBlock {
    /** The engine takes a port and the thirty that follow it. */
    public static final int ENGINE = 31;

    private static final int TRIES = 100;

    private PortBlock() {}

    public static int free(int size) {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 31_000);
            if (IntStream.range(first, first + size).allMatch(PortBlock::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No block of free ports after " + TRIES + " tries");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
