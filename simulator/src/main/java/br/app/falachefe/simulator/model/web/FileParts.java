package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.media.Says;
import br.app.falachefe.simulator.model.chat.Attachment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads pictures, sounds and documents in a message: what they say travels inside them. */
@Component
final class FileParts {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Attachment read(JsonNode part) {
        var content = switch (part.path("type").asString("")) {
            case "image_url" -> address(part.path("image_url").path("url").asString(""));
            case "input_audio" -> decoded(part.path("input_audio").path("data").asString(""));
            case "file" -> address(part.path("file").path("file_data").asString(""));
            default -> Optional.<byte[]>empty();
        };
        return new Attachment(content.flatMap(Says::read).orElse(null));
    }

    private Optional<byte[]> address(String url) {
        if (url.startsWith("data:")) {
            return decoded(url.substring(url.indexOf(',') + 1));
        }
        return url.startsWith("http") ? fetched(url) : decoded(url);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Only this machine's own files: the simulator never calls the outside world. */
    private Optional<byte[]> fetched(String url) {
        try {
            var uri = URI.create(url);
            if (!HERE.contains(String.valueOf(uri.getHost()))) {
                return Optional.empty();
            }
            var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            return Optional.of(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
