package br.app.falachefe.deploy.compose;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What counts as proof that a service works: it is asked for something, and its answer is looked at. All else is refused, however harmless it
 * looks; a new way of asking is added here, where somebody has to say what it proves.
 */
final class HealthCheck {
    private static final String LOOKED_AT = " \\| grep -qx? (?:'[^']+'|[\\w.-]+)";

    private static final List<Pattern> PROOFS = List.of(
            // Our images' own script: a path that answers 200.
            Pattern.compile("CMD healthy /\\S*(?: .+)?"),
            // Fails on 400 and above; of several addresses, at the first that fails.
            Pattern.compile("CMD curl -fsS(?: https?://\\S+| --fail-early --insecure(?: https?://\\S+)+)"),
            Pattern.compile("CMD-SHELL wget -q -O - '?http://(?!\\S*/metrics )[^ |;&]+" + LOOKED_AT),
            // A figure is there also where all has gone wrong; what it says counts.
            Pattern.compile(
                    "CMD-SHELL wget -q -O - http://[^ |;&]+/metrics \\| grep -q '\\^\\w+(?:\\{[\\w=\",]+})? 1'"),
            Pattern.compile("CMD-SHELL psql [\\w -]+ -c (?:'select [^']+'|\"select [^\"`$]+\")" + LOOKED_AT),
            Pattern.compile("CMD-SHELL REDISCLI_AUTH=\"\\$\\$REDIS_PASSWORD\" redis-cli --no-auth-warning set [\\w: ]+"
                    + LOOKED_AT));

    private HealthCheck() {}

    /** The guide's times, and a command that is more than an open port or a plain yes. */
    static boolean provesWork(JsonNode health) {
        String command = String.join(
                " ",
                health.path("test").values().stream()
                        .map(word -> word.asString(""))
                        .toList());
        return health.path("interval").asString("").equals("30s")
                && health.path("timeout").asString("").equals("10s")
                && health.path("retries").asInt(0) == 3
                && !health.path("disable").asBoolean(false)
                && PROOFS.stream().anyMatch(proof -> proof.matcher(command).matches());
    }
}
