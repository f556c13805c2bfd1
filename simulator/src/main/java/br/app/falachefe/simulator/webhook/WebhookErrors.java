package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.store.PhonesReset;
import br.app.falachefe.simulator.store.WebhookAnswer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last tries that were not accepted, in memory only, as with the provider. */
@Component
public class WebhookErrors {
    private static final int KEPT = 20;

    private final Deque<WebhookAnswer> last = new ArrayDeque<>();

    synchronized void add(WebhookAnswer failed) {
        last.addFirst(failed);
        while (last.size() > KEPT) {
            last.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<WebhookAnswer> last() {
        return List.copyOf(last);
    }

    @EventListener
    synchronized void forget(PhonesReset reset) {
        last.clear();
    }
}
