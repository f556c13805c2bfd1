package br.app.falachefe.simulator.faults;

import java.util.Map;
import java.util.TreeMap;

/** Every fault there is, with what may be written for it. */
final class FaultNames {
    static final Map<String, FaultKind> ALL = all();

    private FaultNames() {}

    private static Map<String, FaultKind> all() {
        var names = new TreeMap<String, FaultKind>();
        for (var rate : new String[] {"500", "429", "503", "463", "lost_answer"}) {
            names.put("send_" + rate, FaultKind.RATE);
        }
        for (var rate : new String[] {"token_revoked", "delivered", "echo_off"}) {
            names.put(rate, FaultKind.RATE);
        }
        for (var rate : new String[] {"duplicate", "reorder", "down"}) {
            names.put("webhook_" + rate, FaultKind.RATE);
        }
        for (var millis :
                new String[] {"send_hang_ms", "find_stale_ms", "echo_delay_ms", "webhook_duplicate_after_ms"}) {
            names.put(millis, FaultKind.MILLISECONDS);
        }
        for (var millis : new String[] {"latency_ms", "send_latency_ms"}) {
            names.put(millis, FaultKind.MILLISECONDS);
        }
        for (var model : new String[] {"model_", "model2_"}) {
            for (var rate : new String[] {"429", "500", "garbage", "obeys_attacker", "invents_amount"}) {
                names.put(model + rate, FaultKind.RATE);
            }
            names.put(model + "hang_ms", FaultKind.MILLISECONDS);
            names.put(model + "latency_ms", FaultKind.MILLISECONDS);
        }
        names.put("retry_after", FaultKind.COUNT);
        names.put("send_limit_per_second", FaultKind.COUNT);
        names.put("connection", FaultKind.CONNECTION);
        names.put("seed", FaultKind.SEED);
        return Map.copyOf(names);
    }
}
