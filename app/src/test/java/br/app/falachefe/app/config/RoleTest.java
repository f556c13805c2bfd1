package br.app.falachefe.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** One process takes messages, another works: neither does the other's part, and each tells its own health. */
class RoleTest {
    private static final String WEBHOOK = "/webhook/uaz/" + RunningProduct.PATH_SECRET;
    private static final String BODY =
            "{\"EventType\":\"connection\",\"token\":\"" + RunningProduct.GATEWAY_TOKEN + "\"}";

    @Test
    void webTakesMessagesAndHasNoWorkers() {
        try (ConfigurableApplicationContext web = RunningProduct.get().beside("web", Map.of())) {
            Http http = RunningProduct.http(web);
            assertThat(http.post(WEBHOOK, BODY).status()).isEqualTo(200);
            assertThat(web.getBean(WorkerFactory.class).tryGetWorker("conversations"))
                    .isNull();
            assertThat(web.getBean(WorkerFactory.class).isStarted()).isFalse();
            assertThat(tasks(web)).anyMatch(task -> task.contains("Sweeper"));
            assertThat(http.get("/health").status()).isEqualTo(200);
            assertThat(http.get("/health").json().at("/components").has("workers"))
                    .isFalse();
        }
    }

    @Test
    void aWorkerWorksAndHasNoDoor() {
        try (ConfigurableApplicationContext worker = RunningProduct.get().beside("worker", Map.of())) {
            Http http = RunningProduct.http(worker);
            await().until(() -> http.get("/health").status() == 200);
            assertThat(http.get("/health")
                            .json()
                            .at("/components/workers/status")
                            .asString())
                    .isEqualTo("ok");
            assertThat(worker.getBean(WorkerFactory.class).isStarted()).isTrue();
            assertThat(http.post(WEBHOOK, BODY).status()).isEqualTo(404);
            assertThat(tasks(worker)).noneMatch(task -> task.contains("Sweeper"));
        }
    }

    @Test
    void aWorkerThatHasNoEngineIsNotReady() {
        try (ConfigurableApplicationContext worker = RunningProduct.get()
                .beside(
                        "worker",
                        Map.of("spring.temporal.connection.target", "127.0.0.1:" + RunningProduct.closedPort()))) {
            Http http = RunningProduct.http(worker);
            assertThat(http.get("/health/ready").status()).isEqualTo(503);
            assertThat(http.get("/health/live").status()).isEqualTo(200);
            assertThat(http.get("/health")
                            .json()
                            .at("/components/workers/status")
                            .asString())
                    .isEqualTo("down");
        }
    }

    private static List<String> tasks(ConfigurableApplicationContext context) {
        return context.getBean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .map(Object::toString)
                .toList();
    }
}
