package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.store.PhonesReset;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which events go where; first as set up, then as the product asked for. */
@Component
public class Subscription {
    /** @param events event types wanted; all of them where the list is empty */
    public record Wanted(boolean enabled, List<URI> urls, List<String> events, List<String> excludeMessages) {
        public Wanted {
            urls = List.copyOf(urls);
            events = List.copyOf(events);
            excludeMessages = List.copyOf(excludeMessages);
        }

        boolean wants(Notice notice) {
            return enabled
                    && (events.isEmpty() || notice.event().equals("raw") || events.contains(notice.event()))
                    && excludeMessages.stream().noneMatch(notice.traits()::contains);
        }
    }

    private final Wanted first;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Wanted wanted;

    Subscription(SimulatorSettings settings) {
        first = new Wanted(true, settings.webhookUrl(), List.of(), List.of());
        wanted = first;
    }

    public Wanted current() {
        return wanted;
    }

    public void change(Wanted now) {
        wanted = now;
    }

    /** The addresses take turns. */
    URI next() {
        var urls = wanted.urls();
        return urls.get(Math.floorMod(turn.getAndIncrement(), urls.size()));
    }

    @EventListener
    void reset(PhonesReset reset) {
        wanted = first;
    }
}
