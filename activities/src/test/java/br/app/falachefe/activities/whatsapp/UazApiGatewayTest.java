package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.outbox.InstanceStatus;
import br.app.falachefe.activities.outbox.OutboundPart;
import br.app.falachefe.activities.outbox.SendAnswer;
import br.app.falachefe.activities.outbox.Trace;
import br.app.falachefe.activities.outbox.TrackId;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UazApiGatewayTest {
    private static final MessageId ID = new MessageId("3EB0B17EF6D19C7A5B1EE8");
    private final RecordingServer server = new RecordingServer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UazApiGateway gateway = Gateways.at(server.uri(), Duration.ofSeconds(5), meters);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTextGoesToTheDigitsOfAPhoneWithOurLabelsAndTheToken() {
        server.answers("/send/text", 200, Samples.text("60-api-send-text-200"));

        assertThat(send(Gateways.text("Anotei: receita de R$ 5.000,00 em Vendas.")))
                .isEqualTo(new SendAnswer.Accepted(ID));

        var request = server.requests.getFirst();
        assertThat(request.token()).isEqualTo(Samples.TOKEN);
        assertThat(request.body().propertyNames())
                .containsExactlyInAnyOrder("number", "text", "track_source", "track_id");
        assertThat(request.body().path("number").asString()).isEqualTo("5521988887777");
        assertThat(request.body().path("track_source").asString()).isEqualTo("falachefe");
        assertThat(request.body().path("track_id").asString()).isEqualTo("out-7f3a1c9e-0002");
        assertThat(counted("send_text", "200")).isEqualTo(1);
        assertThat(meters.get("uazapi.request").timer().count()).isEqualTo(1);
    }

    @Test
    void aLidKeepsItsSuffixAndAQuoteItsId() {
        var message = new OutboundMessage.Text("Anotei.", new MessageId("QUOTED"));
        JsonNode body = sent("/send/text", Gateways.part(new Address("555566667777888@lid"), message));
        assertThat(body.path("number").asString()).isEqualTo("555566667777888@lid");
        assertThat(body.path("replyid").asString()).isEqualTo("QUOTED");
    }

    @Test
    void aMessageIsFoundByItsLabel() {
        server.answers("/message/find", 200, Samples.text("67-api-message-find-by-track"));

        assertThat(gateway.find(new TrackId("out-7f3a1c9e-0002"))).isEqualTo(new Trace.Found(ID));

        JsonNode body = server.requests.getFirst().body();
        assertThat(body.path("track_id").asString()).isEqualTo("out-7f3a1c9e-0002");
        assertThat(body.path("track_source").asString()).isEqualTo("falachefe");
    }

    @Test
    void aFoundMessageThatIsSomebodyElsesOrFailedIsNoTrace() {
        String sample = Samples.text("67-api-message-find-by-track");
        server.answers("/message/find", 200, sample);
        assertThat(gateway.find(new TrackId("another"))).isEqualTo(new Trace.None());
        server.answers("/message/find", 200, sample.replace("\"Delivered\"", "\"Failed\""));
        assertThat(gateway.find(new TrackId("out-7f3a1c9e-0002"))).isInstanceOf(Trace.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"503, '{\"error\": true, \"message\": \"WhatsApp disconnected\"}'", "200, '<html>'", "200, '{}'"})
    void aSearchThatIsNotAnsweredProvesNothing(int status, String body) {
        server.answers("/message/find", status, body);
        assertThat(gateway.find(new TrackId("out-7f3a1c9e-0002"))).isInstanceOf(Trace.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oi {{name}}!", "{{{lead_field01}}}", "{{{{", "{ {{first_name}} }"})
    void placeholdersOfTheGatewayArriveAsTheyWereWritten(String text) {
        String onTheWire = sent("/send/text", Gateways.text(text)).path("text").asString();
        assertThat(onTheWire).doesNotContain("{{");
        assertThat(onTheWire.replace("\u200B", "")).as("what the customer sees").isEqualTo(text);
    }

    @Test
    void buttonsBecomeAMenuOfLabelsAndIds() {
        JsonNode body = sent("/send/menu", question());
        assertThat(body.path("type").asString()).isEqualTo("button");
        assertThat(body.path("text").asString()).isEqualTo("Lanço R$ 500,00 em Aluguel?");
        assertThat(body.path("choices").valueStream().map(JsonNode::asString))
                .containsExactly("Sim|yes:17", "Não / corrigir|no:17");
    }

    @Test
    void aBuildWithoutMenusGetsTheQuestionAsNumberedText() {
        server.answers("/send/menu", 405, "");
        JsonNode body = sent("/send/text", question());
        assertThat(body.path("text").asString()).isEqualTo("Lanço R$ 500,00 em Aluguel?\n\n1. Sim\n2. Não | corrigir");
    }

    private static OutboundPart question() {
        return Gateways.part(
                Gateways.PHONE,
                new OutboundMessage.Buttons(
                        "Lanço R$ 500,00 em Aluguel?",
                        List.of(
                                new OutboundMessage.Button("yes:17", "Sim"),
                                new OutboundMessage.Button("no:17", "Não | corrigir"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, 61-api-send-400,                   400 Missing number or text
            401, 62-api-send-401,                   401 Invalid token
            500, 64-api-send-500-not-on-whatsapp,   500 the number …0000@s.whatsapp.net is not on WhatsApp
            500, 65-api-send-500-reachout-timelock, 500 request failed with status 463; no new chats until 2026-09-30T12:00:00Z
            """)
    void documentedRefusalsAreFinal(int status, String sample, String detail) {
        server.answers("/send/text", status, Samples.text(sample));
        assertThat(send(Gateways.text("oi"))).isEqualTo(new SendAnswer.Refused(FailureType.GATEWAY_REFUSED, detail));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 413, 415})
    void soAreStatusesThatSpeakForThemselves(int status) {
        server.answers("/send/text", status, "<html>no</html>");
        assertThat(send(Gateways.text("oi"))).isInstanceOf(SendAnswer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                             | 5
            Tue, 24 Nov 2026 12:00:30 GMT | 30
            Tue, 24 Nov 2026 11:00:00 GMT | 0
            soon                          |
            """)
    void tooManyAtOnceDidNotLeaveAndMayNameItsTime(String retryAfter, Long seconds) {
        server.answers("/send/text", 429, Samples.text("63-api-send-429"), Map.of("Retry-After", retryAfter));
        assertThat(send(Gateways.text("oi")))
                .isEqualTo(new SendAnswer.NotLeft(
                        "429 Rate limit exceeded", seconds == null ? null : Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"error":"Failed to send message"}
            500 |
            502 | <html>Bad Gateway</html>
            504 | {"error":true}
            403 | {"error":{"nested":["odd"]}}
            302 | {}
            200 | {"messageid":
            200 | {"status":"Pending"}
            200 | {"messageid":"3EB0","status":"Failed"}
            200 | {"messageid":"3EB0","error":"no session"}
            200 | []
            """)
    void everythingElseIsADoubt(int status, String body) {
        server.answers("/send/text", status, body == null ? "" : body);
        assertThat(send(Gateways.text("oi"))).isInstanceOf(SendAnswer.Doubtful.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a503ThatInvitesAnImmediateRetryIsADoubtAndNotRepeated() {
        server.answers("/send/text", 503, Samples.text("66-api-send-503-disconnected"), Map.of("Retry-After", "0"));
        assertThat(send(Gateways.text("oi")))
                .isEqualTo(new SendAnswer.Doubtful("503 WhatsApp disconnected: session is not reconnectable"));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void courtesiesNameTheMessagesAndNeverFail() {
        gateway.markRead(List.of(new MessageId("A1"), new MessageId("A2")));
        gateway.typing(Gateways.PHONE);

        assertThat(server.requests.getFirst().body().path("id").valueStream().map(JsonNode::asString))
                .containsExactly("A1", "A2");
        assertThat(server.requests.getLast().body().path("presence").asString()).isEqualTo("composing");
        assertThat(counted("markread", "405")).isEqualTo(1);
        server.close();
        Gateways.at(server.uri(), Duration.ofSeconds(5), meters).typing(Gateways.PHONE);
        assertThat(counted("presence", "never_written")).isEqualTo(1);
    }

    @Test
    void theOwnerIsTrustedOnlyWhileConnected() {
        String sample = Samples.text("69-api-instance-status-disconnected");
        server.answers("/instance/status", 200, sample);
        assertThat(gateway.instance())
                .isEqualTo(new InstanceStatus.Disconnected("401: logged out from another device"));

        server.answers("/instance/status", 200, sample.replace("\"connected\": false", "\"connected\": true"));
        assertThat(gateway.instance()).isEqualTo(new InstanceStatus.Connected(Samples.OWNER, Samples.INSTANCE));

        server.answers("/instance/status", 401, Samples.text("62-api-send-401"));
        assertThat(gateway.instance()).isEqualTo(new InstanceStatus.Unknown("401 Invalid token"));
    }

    private JsonNode sent(String path, OutboundPart part) {
        server.answers(path, 200, Samples.text("60-api-send-text-200"));
        assertThat(send(part)).isEqualTo(new SendAnswer.Accepted(ID));
        assertThat(server.requests.getLast().path()).isEqualTo(path);
        return server.requests.getLast().body();
    }

    private SendAnswer send(OutboundPart part) {
        return gateway.send(part, () -> {});
    }

    private double counted(String operation, String status) {
        return meters.counter("uazapi.requests", "op", operation, "status", status)
                .count();
    }
}
