package br.app.falachefe.activities.company;

import java.util.UUID;

/** Somebody who writes to us, by whatever address. */
public record PersonId(UUID value) {}
