package br.app.falachefe.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.monitoring.Expression.Condition;
import br.app.falachefe.deploy.monitoring.Expression.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void namesAreNeitherFunctionsNorLabelsNorTimes() {
        Expression expression = Expression.parse("""
                histogram_quantile(0.95, sum by (le, uri) (rate(http_seconds_bucket{uri!~"/health.*"}[5m])))
                  / on (job) group_left (version) max(up{job="app"} offset 1w) > bool 14.4 * 1e3 or vector(0)
                """);
        assertThat(expression.selectors())
                .containsExactly(
                        new Selector("http_seconds_bucket", List.of(new Condition("uri", "!~", "/health.*"))),
                        new Selector("up", List.of(new Condition("job", "=", "app"))));
        assertThat(expression.labels()).containsExactlyInAnyOrder("le", "uri", "job", "version");
    }

    @Test
    void bracesCommasAndQuotesInsideAValueAreItsOwn() {
        Expression expression = Expression.parse("sum(a{b=\"x, {y}\", c=~\"\\\\d+\"}[1h:1m]) by (d) and e");
        assertThat(expression.selectors())
                .containsExactly(
                        new Selector("a", List.of(new Condition("b", "=", "x, {y}"), new Condition("c", "=~", "\\d+"))),
                        new Selector("e", List.of()));
        assertThat(expression.labels()).containsExactly("d");
    }
}
