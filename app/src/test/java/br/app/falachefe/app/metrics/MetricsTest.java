package br.app.falachefe.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.app.product.Customer;
import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import br.app.falachefe.workflows.conversation.Memory;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetricsTest {
    private static final List<String> NAMES = List.of(
            "webhook_received_total",
            "webhook_ack_seconds_bucket",
            "webhook_rejected_total",
            "inbox_pending",
            "inbox_oldest_pending_seconds",
            "agent_confidence_bucket",
            "uazapi_requests_total",
            "uazapi_request_seconds_bucket",
            "uazapi_instance_connected",
            "uazapi_gateway_reachable",
            "outbox_pending",
            "outbox_oldest_pending_seconds",
            "sends_total",
            "human_takeover_active",
            "replies_parked",
            "replies_unsure",
            "optout_total",
            "build_info",
            "llm_brl_per_usd",
            "llm_brl_per_usd_timestamp_seconds",
            "http_server_requests_seconds_bucket",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes");

    private final Http http = RunningProduct.get().http();

    @Test
    void aScrapeShowsTheFiguresUnderTheirNames() {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");
        http.post("/webhook/uaz/wrong", "{}");
        http.post("/api/conversations/" + customer.conversation() + "/messages", "{\"text\": \"Oi, Marina!\"}");

        Set<String> names = scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());

        assertThat(names).containsAll(NAMES);
        assertThat(scrape())
                .contains("webhook_received_total{event=\"messages\",outcome=\"accepted\"}")
                .contains("sends_total{kind=\"person\",outcome=")
                .contains("build_info{commit=");
        assertThat(value("webhook_rejected_total{reason=\"secret\"}")).isPositive();
    }

    @Test
    void whatIsParkedShowsWithinSeconds() {
        double before = value("replies_parked");
        Customer.named("Marina Exemplo").writes("Oi").hasParkedTurn(Instant.now());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(value("replies_parked")).isGreaterThan(Double.isNaN(before) ? 0 : before));
    }

    @Test
    void aClosedTurnTellsWhoAnsweredAndHowLongTheCustomerWaited() {
        String turn = Customer.named("Marina Exemplo").writes("Recebi R$ 5.000").wasSent("Anotado!");
        tookSteps(turn);

        RunningProduct.get().bean(Memory.class).updateMemory(new Memory.SettledTurn(new TurnRef(new TurnId(turn), 1)));

        assertThat(scrape())
                .contains("turns_total{agent=\"cashflow\",outcome=\"answered\"} 1.0")
                .contains("reply_latency_seconds_sum{agent=\"cashflow\",path=\"local\"} 3.0")
                .contains("reply_latency_seconds_bucket{agent=\"cashflow\",path=\"local\",le=\"10.0\"} 1")
                .contains("reply_latency_seconds_bucket{agent=\"cashflow\",path=\"local\",le=\"30.0\"} 1")
                .contains("reply_phase_seconds_sum{phase=\"queue\"} 1.0")
                .contains("reply_phase_seconds_sum{phase=\"model\"} 1.3")
                .contains("reply_phase_seconds_sum{phase=\"tools\"} 0.2")
                .contains("reply_phase_seconds_sum{phase=\"send\"} 0.5");
    }

    @Test
    void whoWarnsIsNamed() {
        RunningProduct product = RunningProduct.get();
        // Another context of this JVM may have configured the log anew since ours did.
        product.bean(LogCounts.class).bindTo(product.bean(MeterRegistry.class));

        LoggerFactory.getLogger("org.example.loud.Neighbour").warn("A warning that is to be counted");

        assertThat(value("log_events_total{level=\"warn\",logger=\"org.example.loud\"}"))
                .isPositive();
    }

    /** One second in the line, half a second of thinking, a tool, more thinking; the answer left after three seconds. */
    private static void tookSteps(String turn) {
        JdbcClient jdbc = RunningProduct.get().jdbc();
        jdbc.sql("""
                        update turn set opened_at = (select min(received_at) from inbound_message where turn_id = turn.id)
                            + interval '1 second'
                        where id = :turn
                        """).param("turn", turn).update();
        jdbc.sql("""
                        insert into turn_step (turn_id, generation, step, result, created_at)
                        select id, 1, step, '{}', opened_at + took * interval '1 millisecond'
                        from turn, (values ('agent/0', 500), ('tool/0/0', 700), ('agent/1', 1500)) as steps (step, took)
                        where id = :turn
                        """).param("turn", turn).update();
    }

    private double value(String gauge) {
        return scrape().lines()
                .filter(line -> line.startsWith(gauge + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(gauge.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        Http.Answer answer = http.withKey("").get("/api/metrics");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
