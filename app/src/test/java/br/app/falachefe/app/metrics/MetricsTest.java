package br.app.falachefe.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.app.product.Customer;
import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import br.app.falachefe.workflows.conversation.Memory;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
            "outbox_pending",
            "outbox_oldest_pending_seconds",
            "sends_total",
            "human_takeover_active",
            "replies_parked",
            "replies_unsure",
            "optout_total",
            "build_info",
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
                .contains("webhook_rejected_total{reason=\"secret\"}")
                .contains("webhook_received_total{event=\"messages\",outcome=\"accepted\"}")
                .contains("sends_total{kind=\"person\",outcome=")
                .contains("build_info{commit=");
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

        RunningProduct.get().bean(Memory.class).updateMemory(new Memory.SettledTurn(new TurnRef(new TurnId(turn), 1)));

        assertThat(scrape())
                .contains("turns_total{agent=\"cashflow\",outcome=\"answered\"} 1.0")
                .contains("reply_latency_seconds_sum{path=\"local\"} 3.0")
                .contains("reply_latency_seconds_bucket{path=\"local\",le=");
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
