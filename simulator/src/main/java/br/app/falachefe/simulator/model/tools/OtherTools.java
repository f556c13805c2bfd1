package br.app.falachefe.simulator.model.tools;

import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.portuguese.Clause;
import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a tool outside the ledger's five by the subjects that a request and a tool share. */
public final class OtherTools {
    private static final int BY_NAME = 2;

    private final Concepts concepts;
    private final ToolKinds kinds;
    private final Pattern question = Lexicon.load("actions").pattern("question");
    private final Pattern offTopic = Lexicon.load("topics").part("off_topic").pattern("words");

    public OtherTools(Concepts concepts, ToolKinds kinds) {
        this.concepts = concepts;
        this.kinds = kinds;
    }

    Optional<ToolSpec> find(Clause clause, List<ToolSpec> tools) {
        var text = clause.phrase().folded();
        if (offTopic.matcher(text).find()) {
            return Optional.empty();
        }
        var subjects = concepts.subjects(text);
        var verb = verb(concepts.verbs(text));
        return tools.stream()
                .filter(tool -> allowed(tool, verb, text) && score(tool, subjects) > 0)
                .max((a, b) -> Integer.compare(score(a, subjects), score(b, subjects)));
    }

    private boolean allowed(ToolSpec tool, String verb, String text) {
        return switch (kinds.of(tool)) {
            case LOOK -> verb.equals("look");
            case LIST, BALANCE -> verb.equals("look") && question.matcher(text).find();
            case CHANGE -> verb.equals(kinds.verb(tool));
            case RECORD, CORRECT, UNDO -> false;
        };
    }

    private int score(ToolSpec tool, Set<String> subjects) {
        int score = 0;
        for (var subject : subjects) {
            score += concepts.subjects(tool.name()).contains(subject) ? BY_NAME : 0;
            score += concepts.subjects(tool.description()).contains(subject) ? 1 : 0;
        }
        return score;
    }

    private static String verb(Set<String> verbs) {
        for (var verb : List.of("remove", "change", "create")) {
            if (verbs.contains(verb) && !verbs.contains("look")) {
                return verb;
            }
        }
        return "look";
    }
}
