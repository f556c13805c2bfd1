package br.app.falachefe.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthTest {
    private final Http http = RunningProduct.get().http().withKey("");

    @Test
    void aSilentGatewayIsADegradedHealthAndNoReasonToSendNoMoreMessages() {
        Http.Answer answer = http.get("/health");
        JsonNode health = answer.json();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(health.get("status").asString()).isEqualTo("degraded");
        assertThat(Instant.parse(health.get("timestamp").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(health.get("version").asString()).isNotBlank();
        for (String well : new String[] {"postgres", "redis", "temporal", "spill"}) {
            assertThat(health.at("/components/" + well + "/status").asString())
                    .as(well)
                    .isEqualTo("ok");
        }
        assertThat(health.at("/components/gateway/status").asString()).isEqualTo("degraded");
    }

    @Test
    void readyAnswersWithoutAKeyToo() {
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
        assertThat(http.get("/health/live").json().get("status").asString()).isEqualTo("ok");
    }
}
