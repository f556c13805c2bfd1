package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.chat.Executed;
import br.app.falachefe.simulator.model.chat.ToolCall;
import br.app.falachefe.simulator.model.tools.PlannedCall;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Tells which planned calls are still to be made. Call ids carry the place in the plan, because the same call may be planned
 * twice; where a client rewrote the ids, calls are matched by name.
 */
final class Progress {
    private static final Pattern OURS = Pattern.compile("call_[0-9a-f]{16}_(\\d+|x)");

    private Progress() {}

    record Step(int place, PlannedCall call) {}

    static List<Step> pending(List<PlannedCall> plan, List<Executed> executed) {
        var open = new ArrayList<Step>();
        for (int i = 0; i < plan.size(); i++) {
            open.add(new Step(i, plan.get(i)));
        }
        for (var done : executed) {
            remove(open, done.call());
        }
        return open;
    }

    private static void remove(List<Step> open, ToolCall done) {
        var id = OURS.matcher(done.id());
        if (!id.matches()) {
            open.stream()
                    .filter(step -> step.call().tool().equals(done.name()))
                    .findFirst()
                    .ifPresent(open::remove);
        } else if (!id.group(1).equals("x")) {
            int place = Integer.parseInt(id.group(1));
            open.removeIf(step -> step.place() == place);
        }
    }

    /** Changes go out together, and what only looks waits for them, so that it sees what they did. */
    static List<ToolCall> next(List<Step> pending, boolean parallel) {
        var first = pending.getFirst();
        var batch = pending.stream()
                .takeWhile(step -> changes(step) == changes(first))
                .limit(parallel ? Long.MAX_VALUE : 1)
                .toList();
        return batch.stream()
                .map(step -> new ToolCall(
                        id(String.valueOf(step.place())),
                        step.call().tool(),
                        step.call().arguments().toString()))
                .toList();
    }

    static String wrongId() {
        return id("x");
    }

    private static String id(String place) {
        var digits = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return "call_" + digits + "_" + place;
    }

    private static boolean changes(Step step) {
        return step.call().changes();
    }
}
