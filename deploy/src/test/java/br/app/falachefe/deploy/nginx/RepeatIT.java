package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Ports;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With several servers behind the door, nothing that may have been processed is sent to a second one. */
class RepeatIT {
    private static final String GATEWAY = "/webhook/uaz/" + SECRET;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Upstream good = new Upstream("good");
    private final Upstream dropping = new Upstream(exchange -> exchange.close());
    private final Upstream silent = new Upstream(exchange -> {
        try {
            end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    });
    private final Nginx nginx;

    RepeatIT(@TempDir Path folder) {
        nginx = new Nginx(folder).with("NGINX_APP_TIMEOUT", "1s");
    }

    @AfterEach
    void stop() {
        end.countDown();
        nginx.close();
        good.close();
        dropping.close();
        silent.close();
    }

    @Test
    void aPostThatGetsNoAnswerInTimeIsNotRepeated() {
        // The first in the list is asked first.
        nginx.app(silent.address(), good.address()).start();
        HttpResponse<String> response = Https.of(nginx).post(nginx.url(GATEWAY), "{}");
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("\"status\":504", "may have kept");
        assertThat(silent.asked()).hasSize(1);
        assertThat(good.asked()).isEmpty();
    }

    @Test
    void aPostWhoseConnectionBreaksIsNotRepeated() {
        nginx.app(dropping.address(), good.address()).start();
        HttpResponse<String> response = Https.of(nginx).post(nginx.url(GATEWAY), "{}");
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(dropping.asked()).hasSize(1);
        assertThat(good.asked()).isEmpty();
    }

    @Test
    void aQuestionIsAskedAgainElsewhere() {
        nginx.app(dropping.address(), good.address()).start();
        assertThat(Https.of(nginx).get(nginx.url("/api/conversations")).body()).contains("good");
        assertThat(dropping.asked()).hasSize(1);
    }

    @Test
    void aServerThatRefusesConnectionsCostsNoMessage() {
        nginx.app("127.0.0.1:" + Ports.free(), good.address()).start();
        Https gateway = Https.of(nginx);
        for (int i = 1; i <= 20; i++) {
            assertThat(gateway.post(nginx.url(GATEWAY), "{\"n\":" + i + "}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(good.asked()).hasSize(20);
    }

    @Test
    void twoServersShareTheWork() {
        try (Upstream second = new Upstream("second")) {
            nginx.app(good.address(), second.address()).start();
            Https gateway = Https.of(nginx);
            for (int i = 1; i <= 20; i++) {
                assertThat(gateway.post(nginx.url(GATEWAY), "{}").statusCode()).isEqualTo(200);
            }
            assertThat(good.asked()).hasSize(10);
            assertThat(second.asked()).hasSize(10);
        }
    }
}
