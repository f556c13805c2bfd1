package br.app.falachefe.simulator.model.tools;

import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.portuguese.Clause;
import br.app.falachefe.simulator.model.portuguese.Clauses;
import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Direction;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Wish;
import br.app.falachefe.simulator.model.schema.Filler;
import br.app.falachefe.simulator.model.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the clauses of a turn into calls of the tools on offer. */
public final class Planner {
    private final Clauses clauses;
    private final Sources sources;
    private final ToolKinds kinds;
    private final OtherTools others;
    private final Filler filler;
    private final Set<String> directions;
    private final Lexicon phrases = Lexicon.load("phrases");

    public Planner(Clauses clauses, Sources sources, ToolKinds kinds, OtherTools others, Filler filler) {
        this.clauses = clauses;
        this.sources = sources;
        this.kinds = kinds;
        this.others = others;
        this.filler = filler;
        var choices = Lexicon.load("choices");
        this.directions = Set.copyOf(Stream.of("income", "expense")
                .flatMap(key -> choices.list(key).stream())
                .toList());
    }

    public Plan plan(Turn turn, String text, List<ToolSpec> tools) {
        var calls = new ArrayList<PlannedCall>();
        var questions = new ArrayList<String>();
        for (var clause : clauses.in(text)) {
            var tool = tool(clause, tools);
            if (tool.isEmpty()) {
                continue;
            }
            if (unclear(clause, tool.get())) {
                questions.add(phrases.text("which_direction")
                        .formatted(clause.phrase().original().strip()));
                continue;
            }
            for (var call : calls(tool.get(), clause, turn)) {
                if (call.changes() || !calls.contains(call)) {
                    calls.add(call);
                }
            }
        }
        return new Plan(calls, questions);
    }

    /** A call of this very tool, for a request that demands it. */
    public PlannedCall forced(ToolSpec tool, Turn turn, String text) {
        var clause = clauses.in(text).stream()
                .filter(candidate -> candidate.wish() != Wish.OTHER)
                .findFirst()
                .orElseGet(() -> clauses.in(text.isBlank() ? "-" : text).getFirst());
        return calls(tool, clause, turn).getFirst();
    }

    private List<PlannedCall> calls(ToolSpec tool, Clause clause, Turn turn) {
        return sources.of(clause, turn, "").stream()
                .map(source -> filler.fill(tool.parameters(), source))
                .map(arguments -> new PlannedCall(tool.name(), kinds.of(tool), arguments))
                .toList();
    }

    private Optional<ToolSpec> tool(Clause clause, List<ToolSpec> tools) {
        return switch (clause.wish()) {
            case RECORD -> kinds.find(ToolKind.RECORD, tools);
            case CORRECT -> kinds.find(ToolKind.CORRECT, tools).or(() -> others.find(clause, tools));
            case UNDO -> kinds.find(ToolKind.UNDO, tools).or(() -> others.find(clause, tools));
            case LIST ->
                kinds.find(ToolKind.LIST, tools)
                        .or(() -> kinds.find(ToolKind.BALANCE, tools))
                        .or(() -> others.find(clause, tools));
            case BALANCE ->
                kinds.find(ToolKind.BALANCE, tools)
                        .or(() -> kinds.find(ToolKind.LIST, tools))
                        .or(() -> others.find(clause, tools));
            case OTHER -> others.find(clause, tools);
        };
    }

    private boolean unclear(Clause clause, ToolSpec tool) {
        return clause.wish() == Wish.RECORD
                && clause.direction() == Direction.UNKNOWN
                && Shape.root(tool.parameters()).properties().stream().anyMatch(this::isDirection);
    }

    private boolean isDirection(Shape shape) {
        return shape.options().size() == 2
                && shape.options().stream()
                        .allMatch(option -> directions.contains(Concepts.spoken(option.asString(""))));
    }
}
