package br.app.falachefe.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.simulator.testing.Json;
import br.app.falachefe.simulator.testing.Product;
import br.app.falachefe.simulator.testing.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Events are tried again until they are accepted, and can be made to go astray. */
class WebhookTest {
    private final Simulation simulation = Simulation.shared();
    private final Product product = simulation.product();

    @Test
    void theAddressesTakeTurns() {
        for (int number = 0; number < 4; number++) {
            simulation.writes("m" + number);
        }
        assertThat(product.paths().stream().filter("/first"::equals)).hasSize(2);
        assertThat(product.paths().stream().filter("/second"::equals)).hasSize(2);
    }

    @Test
    void whoWritesLearnsTheFirstAnswerAndTheEventIsTriedAgain() {
        product.answers(number -> number < 3 ? 503 : 200);
        var posted = simulation.post("/phone/messages", Json.of("from", "5511999990001", "text", "oi"));

        assertThat(posted.get("webhook_status").asInt()).isEqualTo(503);
        await().until(() -> product.raw().size() == 3);
        assertThat(product.raw()).containsOnly(product.raw().getFirst());
        await().until(() ->
                simulation.transcript().getFirst().get("webhook_status").asInt() == 200);
        assertThat(simulation.transcript().getFirst().get("status").asString()).isEqualTo("delivered");
        assertThat(simulation.get("/phone/stats").get("webhook_answers").toString())
                .isEqualTo("{\"200\":1,\"503\":2}");
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedAgain() {
        var never = new CountDownLatch(1);
        product.answers(number -> number == 1 ? hang(never) : 200);
        var posted = simulation.post("/phone/messages", Json.of("from", "5511999990001", "text", "oi"));
        never.countDown();

        assertThat(posted.get("webhook_status").asInt()).isEqualTo(200);
        assertThat(product.raw()).hasSize(2);
        assertThat(simulation.get("/webhook/errors").at("/0/error").asString()).isEqualTo("no answer within 2 s");
    }

    private static int hang(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS) ? 200 : 500;
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    @Test
    void afterTheLastTryTheFailureIsListed() {
        product.answers(number -> 500);
        simulation.writes("oi");
        await().until(() -> simulation.get("/webhook/errors").size() == 3);
        var newest = simulation.get("/webhook/errors").get(0);
        assertThat(newest.get("attempt").asInt()).isEqualTo(3);
        assertThat(newest.get("statusCode").asInt()).isEqualTo(500);
        for (int number = 0; number < 7; number++) {
            simulation.writes("m" + number);
        }
        await().until(() -> product.raw().size() == 24);
        await().untilAsserted(() ->
                assertThat(simulation.get("/webhook/errors").size()).isEqualTo(20));
    }

    @Test
    void aWebhookThatIsDownGetsNothingAndTheWriterLearnsIt() {
        simulation.post("/faults", "{\"webhook_down\":true}");
        var posted = simulation.post("/phone/messages", Json.of("from", "5511999990001", "text", "oi"));
        assertThat(posted.get("webhook_status").asInt()).isZero();
        assertThat(product.raw()).isEmpty();
        var entry = simulation.transcript().getFirst();
        assertThat(entry.get("webhook_status").asInt()).isZero();
        assertThat(entry.get("status").asString()).isEqualTo("sent");
    }

    @Test
    void aDuplicateIsTheSameEventTwice() {
        simulation.post("/faults", "{\"webhook_duplicate\":1}");
        simulation.writes("oi");
        await().until(() -> product.raw().size() == 2);
        assertThat(product.raw().get(0)).isEqualTo(product.raw().get(1));
    }

    @Test
    void aDuplicateMayComeLongAfterTheFirst() {
        simulation.post("/faults", "{\"webhook_duplicate\":1,\"webhook_duplicate_after_ms\":1000}");
        simulation.writes("oi");
        await().until(() -> product.raw().size() == 1);
        await().during(Duration.ofMillis(300)).until(() -> product.raw().size() == 1);
        await().until(() -> product.raw().size() == 2);
    }

    @Test
    void reorderedEventsAreOvertakenByTheNextOne() {
        simulation.post("/faults", "{\"webhook_reorder\":1}");
        var first = CompletableFuture.runAsync(() -> simulation.writes("primeira"));
        await().until(() -> simulation.transcript().size() == 1);
        simulation.post("/faults", "{}");
        simulation.writes("segunda");
        first.join();

        assertThat(product.received("messages").stream()
                        .map(body -> body.at("/message/text").asString()))
                .containsExactly("segunda", "primeira");
    }

    @Test
    void theProductMaySayWhatItWants() {
        var wanted = Json.of(
                "enabled",
                true,
                "url",
                product.url() + "/own",
                "events",
                List.of("messages"),
                "excludeMessages",
                List.of("isGroupYes"));
        simulation.post("/webhook", wanted);
        var configured = simulation.get("/webhook").get(0);
        assertThat(configured.at("/url").asString()).isEqualTo(product.url() + "/own");

        simulation.post(
                "/phone/messages", Json.of("from", "5521988887777", "text", "oi", "group", "120363000000000001"));
        simulation.sends("Olá");
        await().until(() ->
                simulation.transcript().getLast().get("status").asString().equals("read"));
        assertThat(product.paths()).containsExactly("/own");
        assertThat(simulation.answer("/webhook", Json.of("url", "file:///etc")).statusCode())
                .isEqualTo(400);
        assertThat(simulation
                        .answer("/webhook", Json.of("url", product.url(), "excludeMessages", List.of("fromMe")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void rawBodiesArePostedAsTheyAreAndTheAnswerIsShown() {
        for (var body : List.of("{\"EventType\": \"messages\",  \"x\": [1]}", "not json {", "[]")) {
            product.forget();
            product.answers(number -> 400);
            var posted = simulation.post("/phone/raw", body);
            assertThat(posted.get("webhook_status").asInt()).isEqualTo(400);
            assertThat(posted.get("webhook_body").asString()).isEqualTo("answer to number 1");
            assertThat(product.raw()).containsOnly(body);
            await().until(() -> product.raw().size() == 3);
        }
    }
}
