package br.app.falachefe.workflows.conversation;

import java.util.List;

/** Argument of the signal that hands over everything that waits in one chat. */
public record Arrivals(List<Arrival> messages) {
    public Arrivals {
        messages = List.copyOf(messages);
    }
}
