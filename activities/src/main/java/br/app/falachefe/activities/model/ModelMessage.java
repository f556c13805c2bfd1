package br.app.falachefe.activities.model;

import java.util.List;

/** One entry of what the model reads. */
public sealed interface ModelMessage {

    /** Our own instructions. */
    record Rules(String text) implements ModelMessage {}

    /** The customer's words, or a note of ours about something that has no words. */
    record FromCustomer(String text) implements ModelMessage {}

    /** What was answered earlier. */
    record FromAssistant(String text) implements ModelMessage {}

    /** An earlier round in which the model asked for tools; each call's {@link ToolFacts} follow. */
    record AssistantAsked(List<ModelToolCall> calls) implements ModelMessage {
        public AssistantAsked {
            calls = List.copyOf(calls);
        }
    }

    /** What came of one call. */
    record ToolFacts(String callId, String text) implements ModelMessage {}
}
