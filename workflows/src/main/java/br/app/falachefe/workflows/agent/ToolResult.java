package br.app.falachefe.workflows.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a tool call ended. What it found stays in PostgreSQL, where the next round of the agent reads it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToolResult.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ToolResult.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ToolResult.Stale.class, name = "stale")
})
public sealed interface ToolResult {

    record Done() implements ToolResult {}

    /** Wrong arguments, unknown tool, or not allowed: goes back to the model, never fails a turn. */
    record Refused() implements ToolResult {}

    record Stale() implements ToolResult {}
}
