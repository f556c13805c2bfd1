package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.Status;
import br.app.falachefe.simulator.webhook.Delivered;
import br.app.falachefe.simulator.webhook.MessageBodies;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.UpdateBodies;
import br.app.falachefe.simulator.webhook.Webhook;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What follows a delivery, whether or not the product got its answer: the echo, then the receipts. */
@Component
class Aftermath {
    /** Receipts follow an echo that nobody answers all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Faults faults;
    private final Phones phones;
    private final MessageBodies messages;
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;
    private final Duration betweenReceipts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Aftermath(
            Faults faults,
            Phones phones,
            MessageBodies messages,
            UpdateBodies updates,
            Notices notices,
            Webhook webhook,
            SimulatorSettings settings) {
        this.faults = faults;
        this.phones = phones;
        this.messages = messages;
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
        betweenReceipts = settings.delays().receipt();
    }

    void of(Entry entry) {
        var echoes = !faults.chance("echo_off");
        threads.execute(() -> {
            try {
                Thread.sleep(faults.millis("echo_delay_ms"));
                if (echoes) {
                    echo(entry, "");
                }
                receipt(entry, Status.DELIVERED, "Delivered");
                receipt(entry, Status.READ, "Read");
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Also for a new text, under an id of its own that replaces {@code editedId}. */
    void echo(Entry entry, String editedId) {
        var notice = notices.of(messages.echo(entry, editedId), entry.message().chat());
        var unanswered = new Delivered(0, "", "no answer yet");
        webhook.post(notice)
                .completeOnTimeout(unanswered, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void receipt(Entry entry, Status reached, String state) throws InterruptedException {
        Thread.sleep(betweenReceipts);
        var now = Instant.now();
        var known = phones.change(entry.id(), sent -> sent.with(sent.condition().reached(reached, now.toEpochMilli())));
        if (known.isEmpty()) {
            return;
        }
        var chat = phones.contactOrNew(entry.message().chat());
        var body = updates.receipt(chat, state, List.of(entry.id()), now);
        webhook.post(notices.of(body, chat.chat()))
                .completeOnTimeout(new Delivered(0, "", "no answer yet"), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
