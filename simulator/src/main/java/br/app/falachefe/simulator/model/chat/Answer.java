package br.app.falachefe.simulator.model.chat;

import java.util.List;

/** What the model answers: words or calls. */
public sealed interface Answer {
    record Say(String text) implements Answer {}

    record Call(List<ToolCall> calls) implements Answer {
        public Call {
            calls = List.copyOf(calls);
        }
    }
}
