package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each alert was seen to ring, to keep still, and to do the right thing where nobody measures; and somebody can read what to do. */
class AlertsTest {
    /** Alerts that one of the cases is impossible for, and why. */
    private static final Map<String, String> NEVER_QUIET = Map.of("Watchdog", "it is the sign of life: always there");

    static Stream<String> names() {
        return Alert.all().stream().map(Alert::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasACaseInWhichItRings(String name) {
        assertThat(cases(name)).anyMatch(each -> each.rings() && !each.isAbsence() || NEVER_QUIET.containsKey(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasACaseInWhichItKeepsStill(String name) {
        if (!NEVER_QUIET.containsKey(name)) {
            assertThat(cases(name)).anyMatch(each -> !each.rings() && !each.isAbsence());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasACaseInWhichNobodyMeasures(String name) {
        assertThat(cases(name)).anyMatch(Case::isAbsence);
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellsSomebodyWhatToDo(String name) {
        Alert alert = Alert.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        JsonNode notes = alert.content().path("annotations");
        String anchor = name.toLowerCase(java.util.Locale.ROOT);
        assertThat(notes.path("summary").asString("")).isNotBlank();
        assertThat(notes.path("description").asString("")).isNotBlank();
        // Who reads it on a phone at night has no repository at hand.
        assertThat(notes.path("action").asString("")).isNotBlank();
        assertThat(notes.path("runbook").asString("")).isEqualTo("docs/operator.md#" + anchor);
        assertThat(Shipped.text("docs/operator.md")).contains("<a id=\"" + anchor + "\"></a>" + name);
        assertThat(alert.content().path("labels").path("severity").asString("")).isIn("page", "warn", "heartbeat");
    }

    @Test
    void noLineOfTheOperatorsIsAboutAnAlertThatIsGone() {
        Set<String> anchors = Set.copyOf(
                names().map(name -> name.toLowerCase(java.util.Locale.ROOT)).toList());
        assertThat(Pattern.compile("<a id=\"(\\w+)\"></a>")
                        .matcher(Shipped.text("docs/operator.md"))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(anchors::contains);
    }

    @Test
    void theSameTroubleHasOneName() {
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(Alert.recorded()).doesNotHaveDuplicates().allMatch(name -> name.startsWith("falachefe:"));
    }

    /** What a test of the rules expects of an alert at one moment. */
    private record Case(boolean rings, boolean isAbsence) {}

    private static List<Case> cases(String name) {
        Pattern asked = Pattern.compile("alertname=\"" + name + "\"");
        return Shipped.ruleTests().stream()
                .flatMap(file -> Shipped.yaml(file).path("tests").values().stream())
                .flatMap(test -> test.path("promql_expr_test").values().stream()
                        .filter(expectation -> asked.matcher(
                                        expectation.path("expr").asString())
                                .find())
                        .map(expectation ->
                                new Case(!expectation.path("exp_samples").isEmpty(), measuresNothing(test))))
                .toList();
    }

    private static boolean measuresNothing(JsonNode test) {
        return test.path("input_series").values().stream()
                .allMatch(series -> series.path("series").asString().equals("unrelated"));
    }
}
