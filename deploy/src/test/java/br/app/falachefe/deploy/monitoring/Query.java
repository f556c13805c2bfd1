package br.app.falachefe.deploy.monitoring;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One question of a panel to Prometheus. */
record Query(Panel panel, String refId, String raw, String legend) {
    private static final Pattern LABEL = Pattern.compile("\\{\\{ *(\\w+) *}}");

    /** As Grafana would send it, with rates over this time. */
    String expression(String rateInterval) {
        return raw.replace("$__rate_interval", rateInterval)
                .replace("${__rate_interval}", rateInterval)
                .replace("$__interval", "1m")
                .replace("$__range", "1h");
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
