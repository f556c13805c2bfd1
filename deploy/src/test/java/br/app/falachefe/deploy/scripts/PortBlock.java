package br.app.falachefe.deploy.scripts;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The engine takes a port and the thirty that follow it. */
final class PortBlock {
    private static final int SIZE = 31;
    private static final int TRIES = 100;

    private PortBlock() {}

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (IntStream.range(first, first + SIZE).allMatch(PortBlock::isFree)) {
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
