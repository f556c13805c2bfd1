package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus learns of nginx' answers ({@code nginx/count}). */
class AnswersIT {
    private final Upstream app = new Upstream(exchange -> Upstream.answer(exchange, 200, "application/json", "{}"));
    private final Nginx nginx;

    AnswersIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app(app.address());
    }

    @AfterEach
    void stop() {
        nginx.close();
        app.close();
    }

    @Test
    void theGatewayIsCountedApartFromStrangersAndARefusalCanBeSeenFromItsFirst() {
        nginx.start();
        assertThat(figures()).contains("nginx_answers_total{route=\"gateway\",status=\"429\"} 0");
        Https client = Https.of(nginx);
        for (int i = 0; i < 3; i++) {
            client.post(nginx.url("/webhook/uaz/" + SECRET), "{}");
        }
        for (int i = 0; i < 40; i++) {
            client.post(nginx.url("/webhook/uaz/guessed"), "{}");
        }
        count();
        assertThat(figures())
                .contains("nginx_answers_total{route=\"gateway\",status=\"200\"} 3")
                .contains("nginx_answers_total{route=\"gateway\",status=\"429\"} 0")
                .anyMatch(line -> line.matches("nginx_answers_total\\{route=\"webhook\",status=\"429\"} [1-9]\\d*"))
                .anyMatch(line -> line.matches("nginx_answer_seconds_total\\{route=\"gateway\",status=\"200\"} \\d.*"))
                .noneMatch(line -> line.contains(SECRET));
        count();
        assertThat(figures()).as("nothing twice").contains("nginx_answers_total{route=\"gateway\",status=\"200\"} 3");
    }

    @Test
    void theLogOfAnswersStaysSmallAndTheFiguresGoOn() throws IOException {
        nginx.start();
        Path answers = nginx.file("run/answers");
        Files.writeString(answers, "page 200 0.010\n".repeat(80_000), StandardOpenOption.APPEND);
        count();
        assertThat(answers).isEmptyFile();
        Https.of(nginx).get(nginx.url("/nada"));
        Files.writeString(answers, "page 200 0.010\n", StandardOpenOption.APPEND);
        count();
        assertThat(figures())
                .contains("nginx_answers_total{route=\"page\",status=\"200\"} 80001")
                .contains("nginx_answer_seconds_total{route=\"page\",status=\"200\"} 800.010")
                .contains("nginx_answers_total{route=\"page\",status=\"404\"} 1");
    }

    @Test
    void prometheusIsToldWhatItReads() {
        nginx.start();
        assertThat(inside("--output", "/dev/null", "--write-out", "%{content_type}"))
                .as("version 3 takes nothing else")
                .isEqualTo("text/plain; charset=utf-8");
    }

    private void count() {
        Programs.run(nginx.script(List.of(), "count")).orFail();
    }

    private List<String> figures() {
        return inside().lines().toList();
    }

    private String inside(String... options) {
        List<String> command = new ArrayList<>(List.of("curl", "-fsS"));
        command.addAll(List.of(options));
        command.add(nginx.inside("/metrics").toString());
        return Programs.run(new ProcessBuilder(command)).orFail().output();
    }
}
