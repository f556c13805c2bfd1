package br.app.falachefe.deploy.monitoring;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where everything stands on a page that is 24 wide. */
record Grid(List<Place> places) {
    private static final int WIDTH = 24;

    /** One rectangle. */
    record Place(int x, int y, int w, int h) {
        boolean isOnThePage() {
            return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= WIDTH;
        }

        boolean liesOn(Place other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    static Grid of(Dashboard dashboard) {
        return new Grid(dashboard.content().path("panels").values().stream()
                .map(panel -> place(panel.path("gridPos")))
                .toList());
    }

    private static Place place(JsonNode at) {
        return new Place(
                at.path("x").asInt(-1),
                at.path("y").asInt(-1),
                at.path("w").asInt(0),
                at.path("h").asInt(0));
    }

    boolean isSound() {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (!place.isOnThePage() || places.subList(0, i).stream().anyMatch(place::liesOn)) {
                return false;
            }
        }
        return true;
    }
}
