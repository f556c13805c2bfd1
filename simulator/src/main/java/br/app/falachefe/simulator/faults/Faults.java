package br.app.falachefe.simulator.faults;

import br.app.falachefe.simulator.BadInput;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults switched on now, and the one generator that all chances are drawn from. Safe for use by many threads. */
@Component
public class Faults {
    private static final double DELIVERED_UNLESS_SAID = 0.5;

    private volatile Map<String, Object> settings = Map.of();
    private Random random = new Random();

    /** Replaces everything that was switched on; nothing changes when one of them is refused. */
    public synchronized void replace(Map<String, ? extends @Nullable Object> wanted) {
        var checked = new TreeMap<String, Object>();
        wanted.forEach((name, value) -> checked.put(name, canonical(name, value)));
        settings = Map.copyOf(checked);
        random = settings.get("seed") instanceof Long seed ? new Random(seed) : new Random();
    }

    /** As they were written, sorted by name. */
    public Map<String, Object> current() {
        return new TreeMap<>(settings);
    }

    /** Draws whether a fault with a rate happens this time; false where it is not switched on. */
    public boolean chance(String rate) {
        return draw(settings.get(known(rate, FaultKind.RATE)), 0);
    }

    /** Draws whether a failing send reached the phone all the same. */
    public boolean delivered() {
        return draw(settings.get("delivered"), DELIVERED_UNLESS_SAID);
    }

    /** Milliseconds of a fault, 0 where it is not switched on. */
    public long millis(String name) {
        return settings.get(known(name, FaultKind.MILLISECONDS)) instanceof Long millis ? millis : 0;
    }

    /** A number such as {@code send_limit_per_second}, or what to use where it is not switched on. */
    public long count(String name, long otherwise) {
        return settings.get(known(name, FaultKind.COUNT)) instanceof Long count ? count : otherwise;
    }

    /**
     * How long an answer takes: its own fault ({@code model_latency_ms}), else {@code latency_ms}, else as usual.
     *
     * @param side {@code send}, {@code model} or {@code model2}
     */
    public Duration latency(String side, Duration usual) {
        var own = settings.get(known(side + "_latency_ms", FaultKind.MILLISECONDS));
        var millis = own != null ? own : settings.get("latency_ms");
        return millis instanceof Long given ? Duration.ofMillis(given) : usual;
    }

    public Connection connection() {
        return settings.get("connection") instanceof String state
                ? Connection.valueOf(state.toUpperCase(Locale.ROOT))
                : Connection.CONNECTED;
    }

    /** A number drawn from the same generator, for whoever needs more than a yes or no. */
    public synchronized int pick(int bound) {
        return random.nextInt(bound);
    }

    private synchronized boolean draw(@Nullable Object rate, double otherwise) {
        var chance = switch (rate) {
            case Boolean always -> always ? 1.0 : 0.0;
            case Number number -> number.doubleValue();
            case null, default -> otherwise;
        };
        return random.nextDouble() < chance;
    }

    private static Object canonical(String name, @Nullable Object value) {
        var kind = FaultNames.ALL.get(name);
        if (kind == null) {
            throw new BadInput("unknown fault \"%s\"; known: %s"
                    .formatted(name, String.join(", ", new TreeMap<>(FaultNames.ALL).keySet())));
        }
        var canonical = value == null ? null : kind.canonical(value);
        if (canonical == null) {
            throw new BadInput("fault \"%s\" takes %s".formatted(name, kind.wanted()));
        }
        return canonical;
    }

    private static String known(String name, FaultKind kind) {
        if (FaultNames.ALL.get(name) != kind) {
            throw new IllegalArgumentException("no fault %s of kind %s".formatted(name, kind));
        }
        return name;
    }
}
