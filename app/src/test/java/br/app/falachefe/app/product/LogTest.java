package br.app.falachefe.app.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogTest {
    private final RunningProduct product = RunningProduct.get();

    @Test
    void everyLineIsJsonAndNoneTellsWhoWroteWhat() throws IOException {
        Customer customer = Customer.named("Marina Sigilosa").writes("meu segredo industrial");
        String path = "/api/conversations/" + customer.conversation();
        product.http().post(path + "/messages", "{\"text\": \"resposta sigilosa\"}");
        product.http().post(path + "/messages", "{\"text\": \"pergunta sigilosa\", \"x\": 1}");
        product.http().post("/api/classify", "{\"text\": \"qual o segredo do bolo da vovó\"}");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(lines()).isNotEmpty());
        for (String line : lines()) {
            JsonNode entry = JsonMapper.shared().readTree(line);
            assertThat(entry.get("@timestamp").asString()).isNotBlank();
            assertThat(entry.at("/log/level").asString()).isNotBlank();
        }
        assertThat(String.join("\n", lines()))
                .doesNotContainIgnoringCase("sigilos")
                .doesNotContainIgnoringCase("segredo")
                .doesNotContain(
                        customer.digits(),
                        RunningProduct.KEY,
                        RunningProduct.GATEWAY_TOKEN,
                        RunningProduct.PATH_SECRET);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(product.log());
    }
}
