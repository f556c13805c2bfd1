package br.app.falachefe.deploy.monitoring;

import br.app.falachefe.deploy.monitoring.Expression.Condition;
import br.app.falachefe.deploy.monitoring.Expression.Selector;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each part said when it was asked: names, their labels and those labels' values, recorded from the real ones. A file bears the name of
 * its job; what stands in more than one file is added up.
 */
final class Scrapes {
    private static final String FOLDER = "deploy/src/test/resources/monitoring/scrapes";
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** The label that label_replace makes: its second argument of five. */
    private static final Pattern MADE_LABEL = Pattern.compile("\"(\\w+)\", \"[^\"]*\", \"\\w*\", \"[^\"]*\"\\)");
    /** Labels that Prometheus adds; where a part has one of the same name, its own is renamed. */
    private static final Set<String> ADDED = Set.of("job", "instance", "service");

    private static final Map<String, Set<String>> JOBS =
            Map.of("app", Set.of("app", "worker"), "backups", Set.of("node"), "rare", Set.of("temporal", "worker"));

    private final Map<String, Map<String, Set<String>>> names = new HashMap<>();

    /** All that was recorded, what Prometheus makes by itself, and what the rules compute. */
    static Scrapes recorded() {
        Scrapes scrapes = new Scrapes();
        for (Path file : Shipped.files(FOLDER, ".txt")) {
            String part = file.getFileName().toString().replaceAll("(-[\\d.]+)?\\.txt$", "");
            scrapes.read(Shipped.text(file), JOBS.getOrDefault(part, Set.of(part)));
        }
        scrapes.addPrometheusOwn();
        return scrapes;
    }

    /** Names that only the versions of docker-compose.yml have, not those of this machine's packages. */
    static Set<String> onlyInNewerVersions() {
        Scrapes here = new Scrapes();
        Scrapes newer = new Scrapes();
        for (Path file : Shipped.files(FOLDER, ".txt")) {
            boolean isNewer = file.getFileName().toString().matches(".*-[\\d.]+\\.txt");
            (isNewer ? newer : here).read(Shipped.text(file), Set.of());
        }
        newer.names.keySet().removeAll(here.names.keySet());
        return newer.names.keySet();
    }

    void read(String text, Set<String> jobs) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String name = line.split("[{ ]", 2)[0];
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                String key = ADDED.contains(label.group(1)) ? "exported_" + label.group(1) : label.group(1);
                add(name, key, label.group(2).replaceAll("\\\\(.)", "$1"));
            }
            jobs.forEach(job -> add(name, "job", job));
            add(name, "instance", "some:1");
            if (jobs.contains("app")) {
                Stream.of("app-blue", "app-green", "worker-blue", "worker-green")
                        .forEach(service -> add(name, "service", service));
            }
        });
    }

    private void addPrometheusOwn() {
        Set<String> jobs =
                Shipped.yaml(Shipped.file("monitoring/prometheus/prometheus.yml"))
                        .path("scrape_configs")
                        .values()
                        .stream()
                        .map(job -> job.path("job_name").asString())
                        .collect(Collectors.toSet());
        read("up 1\nscrape_duration_seconds 1\nscrape_samples_scraped 1", jobs);
        Alert.recorded().forEach(name -> names.put(name, new HashMap<>()));
        Alert.all().forEach(alert -> {
            Stream.of("ALERTS", "ALERTS_FOR_STATE").forEach(name -> {
                add(name, "alertname", alert.name());
                add(
                        name,
                        "severity",
                        alert.content().path("labels").path("severity").asString());
                Stream.of("pending", "firing").forEach(state -> add(name, "alertstate", state));
                labels(Expression.parse(alert.expression())).forEach(label -> add(name, label, "some"));
                MADE_LABEL.matcher(alert.expression()).results().forEach(label -> add(name, label.group(1), "some"));
            });
        });
    }

    private void add(String name, String label, String value) {
        names.computeIfAbsent(name, any -> new HashMap<>())
                .computeIfAbsent(label, any -> new TreeSet<>())
                .add(value);
    }

    /** What this expression asks for and nobody was ever seen to say. */
    List<String> unknown(Expression expression) {
        Stream<String> conditions = expression.selectors().stream().flatMap(this::unknown);
        Set<String> labels = labels(expression);
        Stream<String> groups = expression.labels().stream()
                .filter(label -> !labels.contains(label))
                .map(label -> "label " + label);
        return Stream.concat(conditions, groups).toList();
    }

    /** All labels of all that this expression asks for. */
    Set<String> labels(Expression expression) {
        return expression.selectors().stream()
                .flatMap(selector -> names.getOrDefault(selector.name(), Map.of()).keySet().stream())
                .collect(Collectors.toSet());
    }

    private Stream<String> unknown(Selector selector) {
        Map<String, Set<String>> labels = names.get(selector.name());
        if (labels == null) {
            return Stream.of("name " + selector.name());
        }
        return selector.conditions().stream()
                .filter(condition -> !canHold(condition, labels))
                .map(condition ->
                        selector.name() + "{" + condition.label() + condition.operator() + condition.value() + "}");
    }

    /** What is kept out need not have been seen, but its label must exist: a misspelt one keeps nothing out. */
    private static boolean canHold(Condition condition, Map<String, Set<String>> labels) {
        Set<String> values = labels.getOrDefault(condition.label(), Set.of());
        return !values.isEmpty() && (condition.isNegative() || values.stream().anyMatch(condition::holds));
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }
}
