package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.simulator.media.Says;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProtocolTest {
    private static final byte[] RECORDING = "OggS...".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    @Test
    void looksLikeACompletionAndAdmitsToBeSimulated() {
        var completion = Talk.withLedger().user("oi").completion();
        assertThat(completion.path("id").asString()).startsWith("chatcmpl-");
        assertThat(completion.path("object").asString()).isEqualTo("chat.completion");
        assertThat(completion.path("model").asString()).isEqualTo("simulated");
        assertThat(completion.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        var usage = completion.path("usage");
        assertThat(usage.path("prompt_tokens").asInt()).isPositive();
        assertThat(usage.path("total_tokens").asInt())
                .isEqualTo(usage.path("prompt_tokens").asInt()
                        + usage.path("completion_tokens").asInt());
        assertThat(Talk.withLedger()
                        .user("saldo")
                        .completion()
                        .at("/choices/0/finish_reason")
                        .asString())
                .isEqualTo("tool_calls");
    }

    @Test
    void cutsAnAnswerAtTheTokenLimit() {
        var completion =
                Talk.withLedger().with("max_completion_tokens", "3").user("oi").completion();
        assertThat(completion.at("/choices/0/finish_reason").asString()).isEqualTo("length");
        assertThat(completion.at("/choices/0/message/content").asString()).hasSize(12);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no JSON | {\"model\": | could not parse",
                "an array | [] | could not parse",
                "no model | {\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]} | must provide a model",
                "no messages | {\"model\":\"m\"} | 'messages'",
                "odd role | {\"model\":\"m\",\"messages\":[{\"role\":\"chefe\",\"content\":\"oi\"}]} | 'chefe'",
                "number as content | {\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":5}]} | 'content'",
                "stream | {\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]} | 'stream'",
                "max_tokens for gpt-5 | {\"model\":\"gpt-5-mini\",\"max_tokens\":5,\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]} | max_completion_tokens",
                "temperature for gpt-5 | {\"model\":\"gpt-5-mini\",\"temperature\":0,\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]} | 'temperature'",
                "result without call | {\"model\":\"m\",\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"oi\"}]} | role 'tool'",
                "call without result | {\"model\":\"m\",\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"a\",\"arguments\":\"{}\"}}]},{\"role\":\"user\",\"content\":\"oi\"}]} | c1",
                "bad tool name | {\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"a b\"}}]} | does not match pattern",
                "open strict schema | {\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"a\",\"strict\":true,\"parameters\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}}}]} | additionalProperties",
                "choice without tools | {\"model\":\"m\",\"tool_choice\":\"auto\",\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]} | 'tool_choice'"
            })
    void refusesInOpenAisShape(String what, String body, String reason) {
        var answer = RunningSimulator.post("/v1/chat/completions", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        var error = RunningSimulator.JSON.readTree(answer.body()).path("error");
        assertThat(error.path("message").asString()).contains(reason);
        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.has("param") && error.has("code")).isTrue();
    }

    @Test
    void wantsAKeyAndTakesAny() {
        var body =
                HttpRequest.BodyPublishers.ofString(Talk.withLedger().user("oi").body());
        var address = URI.create(RunningSimulator.address() + "/v1/chat/completions");
        var answer = RunningSimulator.send(HttpRequest.newBuilder(address).POST(body));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_api_key");
    }

    @Test
    void listsItsOneModel() {
        assertThat(RunningSimulator.get("/v1/models").at("/data/0/id").asString())
                .isEqualTo("simulated");
    }

    @Test
    void showsWhatItWasAskedWithoutTheKey() {
        Talk.withLedger().user("saldo").completion();
        Talk.withLedger().second().user("extrato").completion();
        RunningSimulator.post("/v1/chat/completions", "{\"model\":\"m\"}");
        var requests = RunningSimulator.get("/model/requests?limit=2");
        assertThat(requests.path("total").asInt()).isEqualTo(3);
        assertThat(requests.path("requests")).hasSize(2);
        assertThat(requests.at("/requests/0/status").asInt()).isEqualTo(400);
        assertThat(requests.at("/requests/1/path").asString()).isEqualTo("/second/v1/chat/completions");
        assertThat(requests.at("/requests/1/body/messages/1/content").asString())
                .isEqualTo("extrato");
        assertThat(requests.at("/requests/1/answer/choices/0/finish_reason").asString())
                .isEqualTo("tool_calls");
        assertThat(requests.toString()).doesNotContain("any-key");
    }

    @Test
    void forgetsItsRequestsWhenThePhonesAreReset() {
        Talk.withLedger().user("saldo").completion();
        assertThat(RunningSimulator.post("/reset", "").statusCode()).isEqualTo(200);
        assertThat(RunningSimulator.get("/model/requests").path("total").asInt())
                .isZero();
    }

    @Test
    void writesDownWhatARecordingSays() {
        var answer = transcribe(Says.write(RECORDING, "Recebi duzentos reais de vendas"));
        assertThat(RunningSimulator.JSON.readTree(answer.body()).path("text").asString())
                .isEqualTo("Recebi duzentos reais de vendas");
        assertThat(RunningSimulator.JSON
                        .readTree(transcribe(RECORDING).body())
                        .path("text")
                        .asString())
                .isEqualTo("[ininteligível]");
        assertThat(transcribe(new byte[0]).statusCode()).isEqualTo(400);
    }

    @Test
    void readsAPicture() {
        var says = "Nota fiscal da Padaria Exemplo, total R$ 87,90";
        assertThat(picture(new Talk("Descreva a imagem."), Says.write(new byte[] {1, 2, 3}, says))
                        .text())
                .contains(says);
        assertThat(picture(new Talk("Descreva a imagem."), new byte[] {1, 2, 3}).text())
                .contains("ininteligível");
    }

    @Test
    void booksWhatAPictureSays() {
        var talk = picture(Talk.withLedger(), Says.write(new byte[] {1}, "Paguei R$ 87,90 de gasolina"));
        assertThat(talk.calls()).singleElement().asString().contains("record_entry", "R$ 87,90", "gasolina");
    }

    private static Talk picture(Talk talk, byte[] picture) {
        var url = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
        return talk.userParts(
                "[{\"type\":\"text\",\"text\":\"\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + url + "\"}}]");
    }

    private static HttpResponse<String> transcribe(byte[] recording) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper-1\r\n"
                        + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"voz.ogg\"\r\n"
                        + "Content-Type: audio/ogg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(recording);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return RunningSimulator.send(
                HttpRequest.newBuilder(URI.create(RunningSimulator.address() + "/v1/audio/transcriptions"))
                        .header("Authorization", "Bearer any-key")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void takesLongRecordings() {
        var recording = Says.write(new byte[5_000_000], "oi");
        assertThat(transcribe(recording).statusCode()).isEqualTo(200);
        assertThat(transcribe(new byte[26 * 1024 * 1024]).statusCode()).isEqualTo(413);
    }

    @Test
    void survivesOddTexts() {
        for (var text :
                new String[] {"😀😀", "   .", "{{name}} %s {$1}", "'; DROP TABLE x; --", "\u202Eabc", "a".repeat(60_000)
                }) {
            JsonNode message = Talk.withLedger().user(text).message();
            assertThat(message.path("content").asString()).isNotBlank();
        }
    }
}
