package br.app.falachefe.activities.company;

import java.util.UUID;

/** A business whose figures we keep; opaque enough for a search attribute. */
public record CompanyId(UUID value) {}
