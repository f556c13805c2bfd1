package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.PhonesReset;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts events to the product: tries again until it is accepted or the tries are used up. */
@Component
public class Webhook {
    /** An event is overtaken by the next one, or by nobody after this long. */
    private static final Duration LONGEST_HOLD = Duration.ofMillis(900);

    private static final Logger log = LoggerFactory.getLogger(Webhook.class);

    private final Courier courier;
    private final Subscription subscription;
    private final WebhookErrors errors;
    private final Phones phones;
    private final Faults faults;
    private final List<Duration> tries;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger age = new AtomicInteger();
    private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(1));

    Webhook(
            Courier courier,
            Subscription subscription,
            WebhookErrors errors,
            Phones phones,
            Faults faults,
            SimulatorSettings settings) {
        this.courier = courier;
        this.subscription = subscription;
        this.errors = errors;
        this.phones = phones;
        this.faults = faults;
        this.tries = settings.webhook().tries();
    }

    /** Done once the product answered anything, or the tries are used up; trying goes on after an answer other than 2xx. */
    public CompletableFuture<Delivered> post(Notice notice) {
        var wanted = subscription.current();
        if (wanted.urls().isEmpty()) {
            return CompletableFuture.completedFuture(new Delivered(0, "", "no webhook address is set"));
        }
        if (!wanted.wants(notice)) {
            return CompletableFuture.completedFuture(new Delivered(0, "", "the product does not want this event"));
        }
        var answered = start(notice, Duration.ZERO);
        if (faults.chance("webhook_duplicate")) {
            var _ = start(notice, Duration.ofMillis(faults.millis("webhook_duplicate_after_ms")));
        }
        return answered;
    }

    /** As {@link #post}, for whom the answer makes no difference. */
    public void tell(Notice notice) {
        var _ = post(notice);
    }

    private CompletableFuture<Delivered> start(Notice notice, Duration delay) {
        var answered = new CompletableFuture<Delivered>();
        var reorder = faults.chance("webhook_reorder");
        var born = age.get();
        threads.execute(() -> {
            try {
                Thread.sleep(delay);
                if (reorder) {
                    letOneOvertake();
                }
                deliver(notice, born, answered);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                answered.complete(new Delivered(0, "", "the simulator is stopping"));
            } catch (RuntimeException failed) {
                log.warn("an event of type {} could not be posted", notice.event(), failed);
                answered.completeExceptionally(failed);
            }
        });
        return answered;
    }

    private void letOneOvertake() throws InterruptedException {
        held.get().await(LONGEST_HOLD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void deliver(Notice notice, int born, CompletableFuture<Delivered> answered) throws InterruptedException {
        var attempt = 0;
        for (var pause : tries) {
            Thread.sleep(pause);
            if (age.get() != born) {
                break;
            }
            var handed = courier.hand(notice, subscription.next(), ++attempt);
            held.getAndSet(new CountDownLatch(1)).countDown();
            if (age.get() != born) {
                break;
            }
            phones.record(handed.answer());
            if (handed.answer().status() > 0) {
                answered.complete(new Delivered(
                        handed.answer().status(), handed.body(), handed.answer().error()));
            }
            if (handed.answer().accepted()) {
                return;
            }
            errors.add(handed.answer());
        }
        answered.complete(new Delivered(0, "", "nobody answered"));
    }

    @EventListener
    void forget(PhonesReset reset) {
        age.incrementAndGet();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
