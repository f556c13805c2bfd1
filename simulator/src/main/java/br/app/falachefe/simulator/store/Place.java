package br.app.falachefe.simulator.store;

import org.jspecify.annotations.Nullable;

/** A pin on the map, in degrees. */
public record Place(
        double latitude,
        double longitude,
        @Nullable String name,
        @Nullable String address) {}
