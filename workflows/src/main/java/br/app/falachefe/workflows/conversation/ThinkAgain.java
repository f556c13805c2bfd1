package br.app.falachefe.workflows.conversation;

import java.util.List;

/** Asks to attach what waits to a turn that has changed nothing yet, and to raise its generation. */
public record ThinkAgain(TurnRef turn, List<Long> queued) {
    public ThinkAgain {
        queued = List.copyOf(queued);
    }
}
