package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.faults.FaultsChanged;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.EntryView;
import br.app.falachefe.simulator.store.PhonesReset;
import br.app.falachefe.simulator.store.WebhookAnswer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: everything that changes on the phones, as it changes. */
@Component
public class Stream implements SmartLifecycle {
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** @param chat only what is about this chat; null for everything */
    SseEmitter open(@Nullable String chat) {
        var watcher = new Watcher(chat, watchers::remove);
        watchers.add(watcher);
        watcher.start();
        if (!open) {
            watcher.close();
        }
        return watcher.emitter();
    }

    /** @param data with a component {@code chat} where it is about one chat */
    public void tell(String event, PresenceView data) {
        tell(event, data.chat(), data);
    }

    public void tell(String event, @Nullable String chat, Object data) {
        for (var watcher : watchers) {
            watcher.tell(event, chat, data);
        }
    }

    @EventListener
    void changed(Entry entry) {
        tell("message", entry.message().chat(), EntryView.of(entry));
    }

    @EventListener
    void answered(WebhookAnswer answer) {
        tell("webhook", answer.chat(), answer);
    }

    @EventListener
    void faults(FaultsChanged changed) {
        tell("faults", null, changed.faults());
    }

    @EventListener
    void forgotten(PhonesReset reset) {
        tell("reset", null, Map.of());
    }

    @Override
    public void start() {
        open = true;
    }

    /** Before the server's own graceful stop, which would wait for these endless answers. */
    @Override
    public void stop() {
        open = false;
        watchers.forEach(Watcher::close);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
