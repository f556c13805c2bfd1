package br.app.falachefe.activities.overview;

import java.util.List;

/** A chat with the figures of its turns, newest first. */
public record ConversationView(ConversationSummary conversation, List<TurnFigures> turns) {
    public ConversationView {
        turns = List.copyOf(turns);
    }
}
