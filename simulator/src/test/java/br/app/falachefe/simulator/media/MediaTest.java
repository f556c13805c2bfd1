package br.app.falachefe.simulator.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files can be downloaded, and carry what they say. */
class MediaTest {
    private final Simulation simulation = Simulation.shared();

    @Test
    void aVoiceNoteComesBackAsMp3AndIsTranscribedOnlyWhenAsked() {
        var id = write(Json.of("from", "5511999990001", "kind", "audio", "says", "recebi cinco mil reais"));

        var plain = download(Json.of("id", id));
        assertThat(Json.shape(plain)).isEqualTo(Json.shape(Json.sample("68-api-message-download-200")));
        assertThat(plain.get("mimetype").asString()).isEqualTo("audio/mpeg");
        assertThat(plain.get("transcription").asString()).isEmpty();
        assertThat(plain.get("base64Data").asString()).isEmpty();
        assertThat(Says.read(simulation.bytes(plain.get("fileURL").asString()))).contains("recebi cinco mil reais");

        var full = download(Json.of("id", id, "transcribe", true, "return_base64", true, "generate_mp3", false));
        assertThat(full.get("mimetype").asString()).startsWith("audio/ogg");
        assertThat(full.get("transcription").asString()).isEqualTo("recebi cinco mil reais");
        var bytes = Base64.getDecoder().decode(full.get("base64Data").asString());
        assertThat(new String(bytes, 0, 4, ISO_8859_1)).isEqualTo("OggS");
    }

    @Test
    void aFileWithoutWordsIsUnreadable() {
        var id = write(Json.of("from", "5511999990001", "kind", "image"));
        var bytes = simulation.bytes(download(Json.of("id", id)).get("fileURL").asString());
        assertThat(bytes).startsWith(0xFF, 0xD8);
        assertThat(Says.read(bytes)).isEmpty();
    }

    @Test
    void aDocumentSaysInItsLettersWhatItSays() {
        var id = write(Json.of("from", "5511999990001", "kind", "document", "says", "Boleto da energia, R$ 612,40"));
        var bytes = simulation.bytes(download(Json.of("id", id)).get("fileURL").asString());
        assertThat(new String(bytes, ISO_8859_1)).startsWith("%PDF").contains("(Boleto da energia, R$ 612,40)");
        assertThat(Says.read(bytes)).contains("Boleto da energia, R$ 612,40");
    }

    @Test
    void anOwnFileIsServedAsItWasGiven() {
        var file = Map.of(
                "name", "nota.png",
                "mimetype", "image/png",
                "base64", Base64.getEncoder().encodeToString("pixels".getBytes(UTF_8)));
        var id = write(Json.of("from", "5511999990001", "kind", "image", "file", file, "text", "a nota"));
        var entry = simulation.transcript().getLast();
        assertThat(entry.at("/file/name").asString()).isEqualTo("nota.png");
        assertThat(entry.at("/file/size").asInt()).isEqualTo(6);
        assertThat(simulation.bytes(entry.at("/file/url").asString()))
                .asString()
                .isEqualTo("pixels");
        assertThat(download(Json.of("id", "5511900001111:" + id))
                        .get("mimetype")
                        .asString())
                .isEqualTo("image/png");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(simulation.answer("/message/download", Json.of("id", "AC00")).statusCode())
                .isEqualTo(404);
        var text = simulation.writes("oi");
        assertThat(simulation.answer("/message/download", Json.of("id", text)).statusCode())
                .isEqualTo(404);
        for (var name : new String[] {"nothing.jpg", "..%2Fphone.jsonl", "%2e%2e"}) {
            var status = simulation
                    .answer(simulation.request("/files/" + name).GET().build())
                    .statusCode();
            assertThat(status).isIn(400, 404);
        }
    }

    @Test
    void theProductSendsFilesToo() {
        var sent = simulation.post(
                "/send/media",
                Json.of(
                        "number", "5511999990001",
                        "type", "document",
                        "docName", "extrato.pdf",
                        "mimetype", "application/pdf",
                        "file", Base64.getEncoder().encodeToString("%PDF-1.4".getBytes(UTF_8)),
                        "text", "Seu extrato"));
        assertThat(sent.get("sendFunction").asString()).isEqualTo("send/media");
        var entry = simulation.transcript().getLast();
        assertThat(entry.get("kind").asString()).isEqualTo("document");
        assertThat(simulation.bytes(entry.at("/file/url").asString()))
                .asString()
                .isEqualTo("%PDF-1.4");
        var unreachable = Json.of("number", "5511999990001", "type", "image", "file", "http://localhost:1/x.jpg");
        assertThat(simulation.answer("/send/media", unreachable).statusCode()).isEqualTo(400);
    }

    private String write(String written) {
        return simulation.post("/phone/messages", written).get("messageid").asString();
    }

    private JsonNode download(String asked) {
        return simulation.post("/message/download", asked);
    }
}
