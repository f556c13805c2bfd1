package br.app.falachefe.activities.whatsapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP server for answers that no HTTP server gives: resets, halves, silence. It keeps every byte that it was sent. */
final class RawServer implements AutoCloseable {
    final List<Socket> accepted = new CopyOnWriteArrayList<>();
    final List<String> received = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    /** What to do with a connection once the request, or its end, was read. */
    interface Behaviour {
        void with(Socket socket) throws IOException;
    }

    RawServer(Behaviour behaviour) {
        this(50, behaviour);
    }

    RawServer(int backlog, Behaviour behaviour) {
        try {
            server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.behaviour = behaviour;
    }

    private final Behaviour behaviour;

    RawServer start() {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    accepted.add(socket);
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return this;
    }

    private void serve(Socket socket) {
        try {
            received.add(readRequest(socket));
            behaviour.with(socket);
        } catch (IOException e) {
            received.add("");
        }
    }

    private static String readRequest(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!isWhole(bytes.toString(StandardCharsets.UTF_8))) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String request) {
        return request.contains("\r\n\r\n") && request.endsWith("}");
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    int port() {
        return server.getLocalPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : accepted) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
