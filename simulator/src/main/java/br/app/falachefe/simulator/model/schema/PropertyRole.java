package br.app.falachefe.simulator.model.schema;

/** What a property is for, judged by its name and, failing that, by its description; keys of {@code roles.yaml}. */
public enum PropertyRole {
    CONFIDENCE,
    REPLY,
    REASON,
    SUMMARY,
    LANGUAGE,
    AMOUNT,
    DAY,
    PERIOD,
    CATEGORY,
    DESCRIPTION,
    LIMIT,
    PHONE,
    EMAIL,
    NUMBER,
    PERSON,
    QUANTITY,
    TEXT,
    UNKNOWN
}
