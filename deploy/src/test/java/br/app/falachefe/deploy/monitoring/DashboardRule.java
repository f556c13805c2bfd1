package br.app.falachefe.deploy.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What each dashboard must be; a planted violation of each must be found ({@link PlantedDashboardTest}). */
enum DashboardRule {
    NAMED_AS_ITS_FILE(dashboard -> dashboard.text("uid").equals("falachefe-" + dashboard.name())),
    SAYS_WHAT_IT_IS_FOR(dashboard -> !dashboard.text("title").isBlank() && says(dashboard.text("description"))),
    ONE_SCHEMA(dashboard -> dashboard.content().path("schemaVersion").asInt(0) == 41),
    NOBODY_EDITS(dashboard -> !dashboard.content().path("editable").asBoolean(true)),
    CLOCK_OF_THE_OPERATORS(dashboard -> dashboard.text("timezone").equals("America/Sao_Paulo")),
    FRESH(dashboard -> dashboard.text("refresh").equals("30s")),
    FOUND_BY_ITS_TAG(dashboard -> words(dashboard.content().path("tags")).equals(List.of("falachefe"))),
    LEADS_TO_THE_OTHERS(dashboard -> dashboard.content().path("links").values().stream()
            .anyMatch(link -> link.path("type").asString("").equals("dashboards")
                    && words(link.path("tags")).equals(List.of("falachefe")))),
    LINKS_LEAD_SOMEWHERE(DashboardRule::linksLeadSomewhere),
    THE_SOURCE_IS_A_VARIABLE(dashboard -> dashboard.content().path("templating").path("list").values().stream()
            .anyMatch(variable -> variable.path("name").asString("").equals("datasource")
                    && variable.path("type").asString("").equals("datasource")
                    && variable.path("query").asString("").equals("prometheus"))),
    EACH_PANEL_ITS_ID(dashboard -> unique(dashboard.everything().stream()
            .map(panel -> String.valueOf(panel.path("id").asInt(0)))
            .toList())),
    EACH_PANEL_ITS_TITLE(dashboard -> dashboard.everything().stream()
                    .noneMatch(panel -> panel.path("title").asString("").isBlank())
            && unique(dashboard.panels().stream().map(Panel::title).toList())),
    EACH_PANEL_SAYS_WHAT_IS_NORMAL(
            dashboard -> dashboard.panels().stream().allMatch(panel -> says(panel.description()))),
    EACH_NUMBER_HAS_A_UNIT(dashboard -> dashboard.panels().stream()
            .allMatch(panel -> panel.isText()
                    || !panel.defaults().path("unit").asString("").isBlank())),
    EACH_PANEL_ASKS_THE_VARIABLE(dashboard -> dashboard.panels().stream().allMatch(DashboardRule::asksTheVariable)),
    EACH_PANEL_ASKS_SOMETHING(dashboard -> dashboard.panels().stream()
            .allMatch(panel -> panel.isText()
                    || !panel.queries().isEmpty()
                            && panel.queries().stream()
                                    .noneMatch(query -> query.raw().isBlank())
                            && unique(panel.queries().stream().map(Query::refId).toList()))),
    NOTHING_LIES_ON_ANYTHING(dashboard -> Grid.of(dashboard).isSound()),
    RATES_FIT_THE_PICTURE(dashboard -> dashboard.panels().stream()
            .flatMap(panel -> panel.queries().stream())
            .allMatch(DashboardRule::ratesFit)),
    COLOURS_CHANGE_WHERE_ALERTS_DO(DashboardRule::agreesWithAlerts),
    NOTHING_IS_WELL_BY_ITSELF(dashboard -> dashboard.panels().stream()
            .flatMap(panel -> panel.queries().stream())
            .noneMatch(Query::isWellWhateverHappens)),
    CAN_BE_READ(dashboard -> dashboard.lines() < 300);

    private static final Pattern DRAWN_RATE =
            Pattern.compile("\\b(?:rate|irate)\\([^\\[]*\\[\\$__(?:rate_interval|range)]");
    private static final Pattern RATE = Pattern.compile("\\b(?:rate|irate)\\(");
    private static final Pattern DASHBOARD = Pattern.compile("/d/(falachefe-[a-z-]+)");
    private static final int LEAST_WORDS = 40;

    private final Predicate<Dashboard> check;

    DashboardRule(Predicate<Dashboard> check) {
        this.check = check;
    }

    boolean holds(Dashboard dashboard) {
        return check.test(dashboard);
    }

    private static boolean says(String text) {
        return text.length() >= LEAST_WORDS && text.endsWith(".");
    }

    private static boolean asksTheVariable(Panel panel) {
        JsonNode source = panel.content().path("datasource");
        return panel.isText()
                || source.path("type").asString("").equals("prometheus")
                        && source.path("uid").asString("").equals("${datasource}");
    }

    /** A fixed time would leave holes, or smooth away, when somebody looks at an hour or a month; a single number has no picture. */
    private static boolean ratesFit(Query query) {
        return !query.panel().text("type").equals("timeseries")
                || RATE.matcher(query.raw()).results().count()
                        == DRAWN_RATE.matcher(query.raw()).results().count();
    }

    /** Where a description names an alert and the picture has borders, one of them is the alert's. */
    private static boolean agreesWithAlerts(Dashboard dashboard) {
        List<Alert> alerts = Alert.all();
        return dashboard.panels().stream()
                .filter(panel -> !panel.thresholds().isEmpty())
                .allMatch(panel -> alerts.stream()
                        .filter(alert -> alert.isNamedIn(panel.description()))
                        .allMatch(alert -> alert.agreesWith(panel.thresholds())));
    }

    private static boolean linksLeadSomewhere(Dashboard dashboard) {
        Set<String> known = new HashSet<>();
        Dashboard.all().forEach(each -> known.add(each.text("uid")));
        return DASHBOARD
                .matcher(dashboard.content().toString())
                .results()
                .allMatch(link -> known.contains(link.group(1)));
    }

    private static boolean unique(List<String> names) {
        return new HashSet<>(names).size() == names.size();
    }

    private static List<String> words(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
