package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** A rule that finds nothing proves nothing: one dashboard, broken in one way at a time. */
class PlantedDashboardTest {

    @ParameterizedTest
    @EnumSource(DashboardRule.class)
    void isFoundByItsRuleAndByNoOther(DashboardRule rule) {
        Dashboard whole = Dashboard.named("postgresql");
        plant(rule, (ObjectNode) whole.content());
        long lines = rule == DashboardRule.CAN_BE_READ ? 300 : whole.lines();
        Dashboard broken = new Dashboard(whole.name(), lines, whole.content());
        assertThat(Arrays.stream(DashboardRule.values()).filter(each -> !each.holds(broken)))
                .containsExactly(rule);
    }

    /** No default: a new rule does not compile before somebody has thought of how it is broken. */
    private static void plant(DashboardRule rule, ObjectNode page) {
        ObjectNode unused = switch (rule) {
            case NAMED_AS_ITS_FILE -> page.put("uid", "falachefe-other");
            case SAYS_WHAT_IT_IS_FOR -> page.put("description", "PostgreSQL.");
            case ONE_SCHEMA -> page.put("schemaVersion", 30);
            case NOBODY_EDITS -> page.put("editable", true);
            case CLOCK_OF_THE_OPERATORS -> page.put("timezone", "utc");
            case FRESH -> page.put("refresh", "");
            case FOUND_BY_ITS_TAG -> list(page, "tags", "other");
            case LEADS_TO_THE_OTHERS -> list(page, "links", "none");
            case LINKS_LEAD_SOMEWHERE -> panel(page).put("links", "/d/falachefe-nowhere");
            case THE_SOURCE_IS_A_VARIABLE -> list(child(page, "templating"), "list", "none");
            case EACH_PANEL_ITS_ID -> panel(page).put("id", 2);
            case EACH_PANEL_ITS_TITLE ->
                panel(page)
                        .put(
                                "title",
                                Dashboard.named("postgresql").panels().get(1).title());
            case EACH_PANEL_SAYS_WHAT_IS_NORMAL -> panel(page).put("description", "No ar?");
            case EACH_NUMBER_HAS_A_UNIT ->
                child(child(panel(page), "fieldConfig"), "defaults").without("unit");
            case EACH_PANEL_ASKS_THE_VARIABLE ->
                child(panel(page), "datasource").put("uid", "prometheus");
            case EACH_PANEL_ASKS_SOMETHING -> target(panel(page)).put("expr", " ");
            case NOTHING_LIES_ON_ANYTHING -> child(panel(page), "gridPos").put("x", 3);
            case RATES_FIT_THE_PICTURE -> target(curve(page)).put("expr", "rate(pg_up[5m])");
            case COLOURS_CHANGE_WHERE_ALERTS_DO ->
                ((ObjectNode) child(child(child(gauge(page), "fieldConfig"), "defaults"), "thresholds")
                                .path("steps")
                                .path(2))
                        .put("value", 0.85);
            case NOTHING_IS_WELL_BY_ITSELF -> target(panel(page)).put("expr", "min(pg_up) or vector(0)");
            case CAN_BE_READ -> page;
        };
    }

    private static ObjectNode panel(ObjectNode page) {
        return (ObjectNode) page.path("panels").path(0);
    }

    /** The first panel whose colours follow an alert. */
    private static ObjectNode gauge(ObjectNode page) {
        return (ObjectNode) page.path("panels").path(1);
    }

    private static ObjectNode curve(ObjectNode page) {
        return (ObjectNode) page.path("panels").values().stream()
                .filter(panel -> panel.path("type").asString("").equals("timeseries"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode target(ObjectNode panel) {
        return (ObjectNode) panel.path("targets").path(0);
    }

    private static ObjectNode list(ObjectNode of, String name, String only) {
        of.putArray(name).add(only);
        return of;
    }

    private static ObjectNode child(ObjectNode of, String name) {
        return (ObjectNode) of.path(name);
    }
}
