package br.app.falachefe.simulator.model;

import br.app.falachefe.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One simulator on a random port for all tests of the model side. */
final class RunningSimulator {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningSimulator() {}

    private static ConfigurableApplicationContext start() {
        try {
            var data = Files.createTempDirectory("simulator");
            return SpringApplication.run(
                    Simulator.class, "--server.port=0", "--simulator.delays.model=0ms", "--simulator.data-dir=" + data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    static void clear() {
        post("/faults", "{}");
        send(HttpRequest.newBuilder(URI.create(address() + "/model/rules")).DELETE());
        send(HttpRequest.newBuilder(URI.create(address() + "/model/requests")).DELETE());
    }

    static HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer any-key")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode get(String path) {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer any-key"))
                        .body());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
