package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Check;
import br.app.falachefe.bench.verdict.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The outcome as a table for people and as JSON for machines. */
record Report(long seed, String form, List<Tally> tallies, List<Check> checks) {
    private static final String ROW = "%-18s %6s %8s %13s %9s %5s %6s %6s %9s %9s%n";
    private static final double MILLIS = 1000.0;

    Report {
        tallies = List.copyOf(tallies);
        checks = List.copyOf(checks);
    }

    boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    String table() {
        var text = new StringBuilder(ROW.formatted(
                "fault",
                "lasted",
                "written",
                "acknowledged",
                "answered",
                "lost",
                "twice",
                "shown",
                "recovery",
                "unsure"));
        tallies.forEach(tally -> text.append(ROW.formatted(
                tally.fault(),
                seconds(tally.lasted()),
                tally.written(),
                tally.acknowledged(),
                tally.answered(),
                tally.lost(),
                tally.answeredTwice(),
                tally.shown(),
                seconds(tally.recovery()),
                seconds(tally.recoveryOfUnsure()))));
        return text.toString();
    }

    String verdict() {
        var text = new StringBuilder();
        checks.forEach(check -> text.append(
                "%s %s: %s%n".formatted(check.passed() ? "passed" : "FAILED", check.name(), check.found())));
        return text.toString();
    }

    String lastLine() {
        var passed = checks.stream().filter(Check::passed).count();
        return "%d passed, %d failed".formatted(passed, checks.size() - passed);
    }

    void write(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(asMap()) + "\n", StandardCharsets.UTF_8);
    }

    private Map<String, Object> asMap() {
        var all = new LinkedHashMap<String, Object>();
        all.put("seed", seed);
        all.put("form", form);
        all.put("passed", passed());
        all.put("faults", tallies.stream().map(Report::asMap).toList());
        all.put("checks", checks);
        return all;
    }

    private static Map<String, Object> asMap(Tally tally) {
        var one = new LinkedHashMap<String, Object>();
        one.put("fault", tally.fault());
        one.put("lasted_s", tally.lasted().toMillis() / MILLIS);
        one.put("written", tally.written());
        one.put("acknowledged", tally.acknowledged());
        one.put("answered", tally.answered());
        one.put("lost", tally.lost());
        one.put("answered_twice", tally.answeredTwice());
        one.put("shown_to_a_person", tally.shown());
        one.put("recovery_s", tally.recovery().toMillis() / MILLIS);
        one.put("recovery_of_unsure_s", tally.recoveryOfUnsure().toMillis() / MILLIS);
        return one;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
