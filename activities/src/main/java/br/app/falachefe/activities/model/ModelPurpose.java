package br.app.falachefe.activities.model;

/** What a call is for; the name, in lower case, stands in {@code model_call} beside its cost. */
public enum ModelPurpose {
    ANSWER,
    CLASSIFY
}
