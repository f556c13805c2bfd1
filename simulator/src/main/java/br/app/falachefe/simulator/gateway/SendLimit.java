package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.faults.Faults;
import org.springframework.stereotype.Component;

/** Counts sends per clock second against {@code send_limit_per_second}. */
@Component
class SendLimit {
    private final Faults faults;
    private long second;
    private long used;

    SendLimit(Faults faults) {
        this.faults = faults;
    }

    synchronized boolean isReached() {
        var limit = faults.count("send_limit_per_second", 0);
        if (limit == 0) {
            return false;
        }
        var now = System.nanoTime() / 1_000_000_000;
        if (now != second) {
            second = now;
            used = 0;
        }
        return ++used > limit;
    }
}
