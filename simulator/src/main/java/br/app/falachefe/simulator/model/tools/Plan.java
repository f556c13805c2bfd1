package br.app.falachefe.simulator.model.tools;

import java.util.List;

/** The calls that a turn asks for, in order, and what must be asked back before more can be done. */
public record Plan(List<PlannedCall> calls, List<String> questions) {
    public Plan {
        calls = List.copyOf(calls);
        questions = List.copyOf(questions);
    }
}
