package br.app.falachefe.deploy.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page of Grafana. */
record Dashboard(String name, long lines, JsonNode content) {

    static List<Dashboard> all() {
        return Shipped.files("monitoring/grafana/dashboards", ".json").stream()
                .map(Dashboard::read)
                .toList();
    }

    static Dashboard read(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        return new Dashboard(name, Shipped.text(file).lines().count(), Shipped.json(file));
    }

    static Dashboard named(String name) {
        return read(Shipped.file("monitoring/grafana/dashboards/" + name + ".json"));
    }

    String text(String key) {
        return content.path(key).asString("");
    }

    /** Rows and all that stands in them. */
    List<JsonNode> everything() {
        return content.path("panels").values().stream()
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.path("panels").values().stream()))
                .toList();
    }

    /** What shows something: no rows. */
    List<Panel> panels() {
        return everything().stream()
                .filter(panel -> !panel.path("type").asString("").equals("row"))
                .map(panel -> new Panel(name, panel))
                .toList();
    }
}
