package br.app.falachefe.deploy.monitoring;

import br.app.falachefe.deploy.nginx.Nginx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A small shop's day in a minute: customers write, an operator looks, a stranger knocks, and the model fails now and then. */
final class Traffic implements AutoCloseable {
    private static final int CHATS = 12;
    private static final List<String> WORDS = List.of(
            "Recebi R$ 10,00 de vendas hoje",
            "Qual é o meu saldo?",
            "Quero marcar um horário amanhã às 15h",
            "Quais leads estão parados?",
            "Gastei R$ 30 com embalagem");

    private final LiveStack stack;
    private final URI door;
    private final URI page;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    private final AtomicInteger number = new AtomicInteger();

    Traffic(LiveStack stack, Nginx nginx) {
        this.stack = stack;
        door = nginx.inside("/stub_status");
        page = nginx.plain("/");
        every(700, this::customer);
        every(900, this::operator);
        every(1_500, this::stranger);
    }

    private void every(long millis, Runnable act) {
        var unused = clock.scheduleAtFixedRate(() -> quietly(act), 0, millis, TimeUnit.MILLISECONDS);
    }

    /** A failed request is traffic too. */
    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            return;
        }
    }

    private void customer() {
        int n = number.incrementAndGet();
        if (n % 20 == 1) {
            // A tenth of the model's answers fail for a while, then none.
            String faults = n % 40 == 1 ? "{\"model_500\":0.1,\"model_429\":0.05}" : "{}";
            send(post(stack.simulator().resolve("/faults"), faults));
        }
        String body = "{\"from\":\"55119000000%02d\",\"name\":\"Padaria\",\"text\":\"%s\"}"
                .formatted(n % CHATS, WORDS.get(n / CHATS % WORDS.size()));
        send(post(stack.simulator().resolve("/phone/messages"), body));
    }

    private void operator() {
        send(HttpRequest.newBuilder(URI.create("http://" + stack.door() + "/api/conversations"))
                .header("Authorization", "Bearer " + stack.operatorKey()));
        send(HttpRequest.newBuilder(door));
        send(HttpRequest.newBuilder(page));
    }

    private void stranger() {
        send(post(URI.create("http://" + stack.door() + "/webhook/uaz/adivinhado"), "{}"));
        send(HttpRequest.newBuilder(URI.create("http://" + stack.door() + "/api/conversations")));
    }

    private static HttpRequest.Builder post(URI url, String body) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private void send(HttpRequest.Builder request) {
        try {
            http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.discarding());
        } catch (IOException failed) {
            // So is one without an answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }
}
