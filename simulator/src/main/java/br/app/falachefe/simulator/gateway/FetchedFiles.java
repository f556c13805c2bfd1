package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.media.GivenFile;
import br.app.falachefe.simulator.store.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code file} of {@code /send/media}: fetched from its address before the answer, or taken from base64. */
@Component
class FetchedFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<Kind, String> USUAL = Map.of(
            Kind.AUDIO, "audio/ogg",
            Kind.IMAGE, "image/jpeg",
            Kind.VIDEO, "video/mp4",
            Kind.STICKER, "image/webp");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    GivenFile get(Kind kind, Fields written) {
        var file = written.filled("file").orElseThrow(() -> new BadInput("Missing file"));
        var name = written.filled("docName").orElse("arquivo");
        var usual = USUAL.getOrDefault(kind, "application/octet-stream");
        if (file.startsWith("http://") || file.startsWith("https://")) {
            return fetch(file, name, written.filled("mimetype").orElse(usual));
        }
        if (file.startsWith("data:")) {
            return GivenFile.ofDataUrl(file, name);
        }
        return new GivenFile(name, written.filled("mimetype").orElse(usual), GivenFile.decode(file));
    }

    private GivenFile fetch(String address, String name, String usual) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new BadInput("failed to download file: status " + answer.statusCode());
            }
            var mimetype = answer.headers().firstValue("Content-Type").orElse(usual);
            return new GivenFile(name, mimetype, answer.body());
        } catch (IllegalArgumentException | IOException unreachable) {
            throw new BadInput("failed to download file");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BadInput("failed to download file");
        }
    }
}
