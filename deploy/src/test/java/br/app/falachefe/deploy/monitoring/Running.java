package br.app.falachefe.deploy.monitoring;

import br.app.falachefe.deploy.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server of the operating system's packages, for as long as a test needs it. */
final class Running implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final Path log;

    private Running(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Running start(ProcessBuilder builder, Path log) {
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Running(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it serves; empty where it does not answer with success. */
    String page(int port, String path) {
        return get(URI.create("http://127.0.0.1:" + port + path));
    }

    static String get(URI address) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it holds now, beside the limit of the Compose service that it stands for. */
    Memory memory(String service) {
        return Memory.of(service, process.toHandle());
    }

    String said() {
        return Shipped.text(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
