package br.app.falachefe.simulator.model.rules;

import java.util.List;

/** A rule that fits, with the groups that its expression found; group 0 is the whole match. */
public record Match(Rule rule, List<String> groups) {
    public Match {
        groups = List.copyOf(groups);
    }
}
