package br.app.falachefe.deploy.nginx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/** Bytes as given, each request on a connection of its own: what a tidy client would never send. */
final class Wire {
    private final SSLContext context;
    private final int port;

    Wire(Nginx nginx) {
        this(nginx, nginx.file("run/tls/fullchain.pem"));
    }

    Wire(Nginx nginx, Path certificate) {
        context = Https.context(certificate);
        port = nginx.https;
    }

    Socket open() throws IOException {
        Socket socket = context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** The whole answer to a request without a body; further headers end with a line break each. */
    String get(String path, String... headers) {
        return exchange("GET " + path + " HTTP/1.1\r\n" + String.join("", headers), "");
    }

    String post(String path, String body) {
        return exchange("POST " + path + " HTTP/1.1\r\n", body);
    }

    private String exchange(String head, String body) {
        String rest = "Host: localhost\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = open()) {
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
