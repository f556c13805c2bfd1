package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.WebhookAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one try to hand a notice over. */
@Component
class Courier {
    /** @param body what the product said, for whoever posts raw bodies */
    record Handed(WebhookAnswer answer, String body) {}

    private final Faults faults;
    private final Duration timeout;
    private final HttpClient http;

    Courier(Faults faults, SimulatorSettings settings) {
        this.faults = faults;
        timeout = settings.webhook().timeout();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    Handed hand(Notice notice, URI url, int attempt) throws InterruptedException {
        var begun = System.nanoTime();
        if (faults.chance("webhook_down")) {
            return handed(notice, url, attempt, begun, 0, "webhook down (fault)", "");
        }
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(notice.body()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var error = answer.statusCode() / 100 == 2 ? null : "HTTP " + answer.statusCode();
            return handed(notice, url, attempt, begun, answer.statusCode(), error, answer.body());
        } catch (HttpTimeoutException late) {
            return handed(notice, url, attempt, begun, 0, "no answer within " + timeout.toSeconds() + " s", "");
        } catch (IOException unreachable) {
            return handed(notice, url, attempt, begun, 0, reason(unreachable), "");
        }
    }

    private static String reason(IOException unreachable) {
        var message = unreachable.getMessage();
        return unreachable.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static Handed handed(
            Notice notice, URI url, int attempt, long begun, int status, @Nullable String error, String body) {
        var took = (System.nanoTime() - begun) / 1_000_000;
        var answer = new WebhookAnswer(
                System.currentTimeMillis(),
                notice.event(),
                notice.chat(),
                notice.messageid(),
                status,
                took,
                attempt,
                error,
                url.toString());
        return new Handed(answer, body);
    }
}
