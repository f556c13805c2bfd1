package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.fault.Fault.Freeze;
import br.app.falachefe.bench.fault.Fault.Kill;
import br.app.falachefe.bench.fault.Fault.Weather;
import br.app.falachefe.bench.verdict.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All faults of a run. */
final class Faults {
    static final List<String> PROCESSES = List.of("app-1", "app-2", "temporal", "postgres", "redis");

    /**
     * From the first to the last message: every webhook comes twice, the second time when it has been answered long ago, and
     * half of them let another one overtake.
     */
    private static final Map<String, Object> THROUGHOUT =
            Map.of("webhook_duplicate", 1, "webhook_duplicate_after_ms", 8_000, "webhook_reorder", 0.5);

    private static final int NEVER_FOUND_MS = 600_000;

    private Faults() {}

    static List<Fault> all(Pace pace) {
        var faults = new ArrayList<Fault>();
        PROCESSES.forEach(process -> faults.add(new Kill(process)));
        PROCESSES.forEach(process -> faults.add(new Freeze(process)));
        faults.addAll(gateway(pace));
        faults.addAll(model(pace));
        return List.copyOf(faults);
    }

    /** Those that were named, else all; the short form has time for two of the three that need second sends. */
    static List<Fault> wanted(Arguments arguments) {
        var all = all(arguments.pace());
        if (arguments.faults().isPresent()) {
            return arguments.faults().get().stream()
                    .map(name -> named(name, all))
                    .toList();
        }
        if (!arguments.brief()) {
            return all;
        }
        var doubtful = all.stream()
                .filter(fault -> fault.doubt() == Doubt.MAY_NOT_HAVE_LEFT)
                .toList();
        var spared = doubtful.get((int) (arguments.seed() % doubtful.size()));
        return all.stream().filter(fault -> !fault.equals(spared)).toList();
    }

    private static Fault named(String name, List<Fault> all) {
        return all.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault is called " + name + "; there are "
                        + String.join(", ", all.stream().map(Fault::name).toList())));
    }

    private static List<Fault> gateway(Pace pace) {
        return List.of(
                weather("gateway-429", Map.of("send_429", 1, "retry_after", 2)),
                doubtful("gateway-500", Map.of("send_500", 1)),
                doubtful("gateway-503", Map.of("send_503", 1)),
                doubtful(
                        "gateway-hang",
                        Map.of("send_hang_ms", pace.gatewayHang().toMillis())),
                weather("lost-answers", Map.of("send_lost_answer", 1)),
                weather("stale-find", Map.of("send_lost_answer", 1, "find_stale_ms", NEVER_FOUND_MS)),
                weather("echo-off", Map.of("send_lost_answer", 1, "echo_off", 1)),
                new Weather(
                        "find-and-echo-off",
                        Doubt.SILENT_EVIDENCE,
                        Map.of("send_lost_answer", 1, "find_stale_ms", NEVER_FOUND_MS, "echo_off", 1)));
    }

    private static List<Fault> model(Pace pace) {
        return List.of(
                weather("model-429", Map.of("model_429", 1, "retry_after", 2)),
                weather("model-500", Map.of("model_500", 1)),
                weather("model-hang", Map.of("model_hang_ms", pace.modelHang().toMillis())),
                weather("model-garbage", Map.of("model_garbage", 1)));
    }

    private static Weather weather(String name, Map<String, Object> settings) {
        return new Weather(name, Doubt.NONE, settings);
    }

    private static Weather doubtful(String name, Map<String, Object> settings) {
        return new Weather(name, Doubt.MAY_NOT_HAVE_LEFT, settings);
    }

    /** What the simulator is told while nothing special goes wrong. */
    static Map<String, Object> throughout(long seed) {
        return with(seed, Map.of());
    }

    static Map<String, Object> with(long seed, Map<String, Object> more) {
        var all = new TreeMap<>(THROUGHOUT);
        all.put("seed", seed);
        all.putAll(more);
        return all;
    }
}
