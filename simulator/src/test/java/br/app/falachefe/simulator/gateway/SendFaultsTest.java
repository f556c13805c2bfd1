package br.app.falachefe.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Simulation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Sends fail in every way the provider's do, and whether the message arrived is another question. */
class SendFaultsTest {
    private static final String SEND = Json.of("number", "5511999990001", "text", "Anotei.", "track_id", "out-1");

    private final Simulation simulation = Simulation.shared();

    @ParameterizedTest
    @CsvSource({
        "send_500, 1, 500, 1, Failed to send message",
        "send_500, 0, 500, 0, Failed to send message",
        "send_503, 1, 503, 1, WhatsApp disconnected",
        "send_503, 0, 503, 0, WhatsApp disconnected",
        "send_429, 1, 429, 0, Rate limit exceeded",
        "send_463, 1, 500, 0, WHATSAPP_REACHOUT_TIMELOCK",
        "token_revoked, 1, 401, 0, Invalid token",
    })
    void aFailedSendMayHaveArrived(String fault, int delivered, int status, int onThePhone, String error) {
        faults("{\"%s\":1,\"delivered\":%d}".formatted(fault, delivered));
        var answer = send();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(error);
        assertThat(simulation.transcript()).hasSize(onThePhone);
    }

    @Test
    void errorBodiesAreTheCapturedOnes() {
        faults("{\"send_463\":1}");
        assertThat(Json.shape(new JsonMapper().readTree(send().body())))
                .isEqualTo(Json.shape(Json.sample("65-api-send-500-reachout-timelock")));
        assertThat(simulation
                        .get("/instance/wa_messages_limits")
                        .at("/reachout_timelock/active")
                        .asBoolean())
                .isTrue();
        faults("{\"connection\":\"disconnected\"}");
        assertThat(new JsonMapper().readTree(send().body())).isEqualTo(Json.sample("66-api-send-503-disconnected"));
        faults("{\"send_429\":1}");
        assertThat(new JsonMapper().readTree(send().body())).isEqualTo(Json.sample("63-api-send-429"));
    }

    @Test
    void tooManySendsSayWhenToComeBack() {
        faults("{\"send_429\":1,\"retry_after\":7}");
        assertThat(send().headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void aLimitPerSecondLetsTheFirstOnesThrough() {
        faults("{\"send_limit_per_second\":2}");
        var answers =
                IntStream.range(0, 12).mapToObj(number -> send().statusCode()).toList();
        assertThat(answers).contains(200, 429);
        assertThat(simulation.transcript())
                .hasSize((int) answers.stream().filter(status -> status == 200).count());
    }

    @Test
    void aLostAnswerIsAMessageOnThePhoneAndABrokenConnection() {
        faults("{\"send_lost_answer\":1}");
        assertThatThrownBy(() -> tryToSend(Duration.ofSeconds(10)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(simulation.transcript()).hasSize(1);
        await().until(() -> !simulation.product().received("messages").isEmpty());
    }

    @Test
    void whoHangsUpUndoesNothing() {
        faults("{\"send_hang_ms\":1500,\"delivered\":1}");
        assertThatThrownBy(() -> tryToSend(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulation.transcript()).hasSize(1);
        faults("{\"send_hang_ms\":1500,\"delivered\":0}");
        assertThatThrownBy(() -> tryToSend(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(simulation.transcript()).hasSize(1);
    }

    @Test
    void aFreshSendIsNotFoundWhileFindingIsStale() {
        send();
        assertThat(found()).isOne();
        faults("{\"find_stale_ms\":1200}");
        send();
        assertThat(found()).isLessThan(2);
        await().until(() -> found() == 2);
    }

    @Test
    void withoutEchoOnlyTheReceiptsTell() {
        faults("{\"echo_off\":1}");
        send();
        await().until(() -> simulation.product().received("messages_update").size() == 2);
        assertThat(simulation.product().received("messages")).isEmpty();
    }

    @Test
    void theEchoMayComeLongAfterTheAnswer() {
        faults("{\"echo_delay_ms\":400}");
        send();
        assertThat(simulation.product().received("messages")).isEmpty();
        await().until(() -> simulation.product().received("messages").size() == 1);
        var echo = simulation.product().received("messages").getFirst();
        var id = echo.at("/message/messageid").asString();
        await().until(() -> simulation.product().about(id).size() == 3);
    }

    @Test
    void losingAndFindingWhatsAppIsTold() {
        faults("{\"connection\":\"logged_out\"}");
        await().until(() -> simulation.product().received("connection").size() == 1);
        assertThat(Json.shape(simulation.product().last()))
                .isEqualTo(Json.shape(Json.sample("41-connection-disconnected")));
        assertThat(Json.shape(simulation.get("/instance/status")))
                .isEqualTo(Json.shape(Json.sample("69-api-instance-status-disconnected")));
        assertThat(send().statusCode()).isEqualTo(503);
        faults("{}");
        await().until(() -> simulation.product().received("connection").size() == 2);
        assertThat(Json.shape(simulation.product().last()))
                .isEqualTo(Json.shape(Json.sample("40-connection-connected")));
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void twoSendsUnderOneLabelShowInTheStats() {
        send();
        send();
        var stats = simulation.get("/phone/stats");
        assertThat(stats.get("sends").asInt()).isEqualTo(2);
        assertThat(stats.at("/sends_per_track_id_over_one/out-1").asInt()).isEqualTo(2);
    }

    @Test
    void anUnknownFaultIsRefusedWithItsName() {
        var refused = simulation.answer("/faults", "{\"send_501\":1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unknown fault \\\"send_501\\\"");
    }

    private void faults(String faults) {
        simulation.post("/faults", faults);
    }

    private HttpResponse<String> send() {
        return simulation.answer("/send/text", SEND);
    }

    private HttpResponse<String> tryToSend(Duration patience) throws IOException, InterruptedException {
        HttpRequest request = simulation
                .request("/send/text")
                .timeout(patience)
                .POST(BodyPublishers.ofString(SEND))
                .build();
        return simulation.http().send(request, BodyHandlers.ofString());
    }

    private int found() {
        return simulation
                .post("/message/find", Json.of("track_id", "out-1"))
                .get("returnedMessages")
                .asInt();
    }
}
