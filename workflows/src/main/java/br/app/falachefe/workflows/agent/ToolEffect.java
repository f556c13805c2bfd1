package br.app.falachefe.workflows.agent;

/** What a tool does to the world; decides retries, cancellation and confirmation. */
public enum ToolEffect {
    LOOK,
    CHANGE,
    CHANGE_AFTER_YES
}
