package br.app.falachefe.deploy.monitoring;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One question of a panel to Prometheus. */
record Query(Panel panel, String refId, String raw, String legend) {
    private static final Pattern LABEL = Pattern.compile("\\{\\{ *(\\w+) *}}");
    /** A 0 for people where nothing has happened: of itself, or because those who would tell are up. */
    private static final Pattern FALLBACK = Pattern.compile(" or (?:vector\\(0\\)|0 \\* sum\\(up\\{[^}]*} == 1\\))$");

    /** As Grafana would send it, with rates over this time. */
    String expression(String rateInterval) {
        return raw.replace("$__rate_interval", rateInterval)
                .replace("${__rate_interval}", rateInterval)
                .replace("$__interval", "1m")
                .replace("$__range", "1h");
    }

    /** The same without its 0 in place of no answer, which proves nothing. */
    Query withoutFallback() {
        return new Query(panel, refId, FALLBACK.matcher(raw).replaceFirst(""), legend);
    }

    /** Whether it says 0, whoever is down. What Prometheus itself knows is 0 then. */
    boolean isWellWhateverHappens() {
        return raw.endsWith(" or vector(0)") && !raw.startsWith("count(ALERTS{") && !raw.startsWith("count(up{");
    }

    Expression parsed() {
        return Expression.parse(expression("5m"));
    }

    /** Labels that its legend shows. */
    Set<String> legendLabels() {
        return LABEL.matcher(legend).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return panel + " " + refId;
    }
}
