package br.app.falachefe.activities.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a tool tells the model; stored as the step's result. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToolReply.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ToolReply.Refused.class, name = "refused")
})
public sealed interface ToolReply {

    /** Facts in Portuguese that the answer may quote. */
    record Done(String facts) implements ToolReply {}

    /** Why it was not done, and what to ask the customer. */
    record Refused(String reason) implements ToolReply {}
}
