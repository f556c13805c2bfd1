package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.store.PhonesReset;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the last requests to the model, without their keys, so that tests can count calls and see what was sent. */
@Component
class RequestLog {
    private static final int MOST = 500;

    private final Clock clock = Clock.systemUTC();
    private final Deque<LoggedRequest> requests = new ArrayDeque<>();
    private long total;

    synchronized void add(String path, int status, JsonNode body, JsonNode answer) {
        total++;
        requests.addFirst(new LoggedRequest(total, clock.millis(), path, status, body, answer));
        if (requests.size() > MOST) {
            requests.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<LoggedRequest> last(int limit) {
        return new ArrayList<>(requests).subList(0, Math.min(Math.max(0, limit), requests.size()));
    }

    synchronized long total() {
        return total;
    }

    @EventListener
    void forget(PhonesReset reset) {
        clear();
    }

    synchronized void clear() {
        requests.clear();
        total = 0;
    }
}
