package br.app.falachefe.simulator.model.tools;

import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.schema.PropertyRole;
import br.app.falachefe.simulator.model.schema.Roles;
import br.app.falachefe.simulator.model.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges tools by name, description and properties, in Portuguese or English. */
public final class ToolKinds {
    private static final int BY_NAME = 3;
    private static final int ENOUGH = 3;
    private static final Set<String> ENTRY = Set.of("entry", "income", "expense");
    private static final Set<String> BALANCE = Set.of("balance", "cash");

    private final Concepts concepts;
    private final Roles roles;

    public ToolKinds(Concepts concepts, Roles roles) {
        this.concepts = concepts;
        this.roles = roles;
    }

    public ToolKind of(ToolSpec tool) {
        var verb = verb(tool);
        if (concepts.foreign(tool.name()).isEmpty()) {
            var kind = ledgerKind(tool, verb);
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return verb.equals("look") ? ToolKind.LOOK : ToolKind.CHANGE;
    }

    /** The best tool of a kind. */
    public Optional<ToolSpec> find(ToolKind kind, List<ToolSpec> tools) {
        return tools.stream()
                .filter(tool -> of(tool) == kind)
                .max((a, b) -> Integer.compare(subject(a, ENTRY, BALANCE), subject(b, ENTRY, BALANCE)));
    }

    /** What the tool does: create, change, remove or look. */
    String verb(ToolSpec tool) {
        var named = concepts.verbs(tool.name());
        var verbs = named.isEmpty() ? concepts.verbs(firstSentence(tool.description())) : named;
        for (var verb : List.of("remove", "change", "create")) {
            if (verbs.contains(verb)) {
                return verb;
            }
        }
        return "look";
    }

    private Optional<ToolKind> ledgerKind(ToolSpec tool, String verb) {
        int entry = subject(tool, ENTRY);
        int balance = subject(tool, BALANCE);
        var amount = has(tool, PropertyRole.AMOUNT);
        var target = has(tool, PropertyRole.NUMBER);
        return switch (verb) {
            case "remove" -> when(entry > 0, ToolKind.UNDO);
            case "change" -> when(entry > 0 && (target || amount), ToolKind.CORRECT);
            case "create" -> when(amount && entry + BY_NAME > ENOUGH, ToolKind.RECORD);
            default -> balanceOrList(tool, entry, balance);
        };
    }

    private Optional<ToolKind> balanceOrList(ToolSpec tool, int entry, int balance) {
        var listing =
                Concepts.spoken(tool.name()).matches(".*\\b(list\\w*|extrato|statement|lancamentos|entries)\\b.*");
        if (balance + entry == 0) {
            return Optional.empty();
        }
        if (listing || (entry > balance && !has(tool, PropertyRole.PERIOD))) {
            return when(entry >= ENOUGH || listing, ToolKind.LIST);
        }
        return when(balance >= ENOUGH || (balance > 0 && entry > 0), ToolKind.BALANCE);
    }

    private boolean has(ToolSpec tool, PropertyRole role) {
        return Shape.root(tool.parameters()).properties().stream().anyMatch(shape -> roles.of(shape) == role);
    }

    @SafeVarargs
    private int subject(ToolSpec tool, Set<String>... wanted) {
        int score = 0;
        for (var subjects : wanted) {
            score += overlap(concepts.subjects(tool.name()), subjects) > 0 ? BY_NAME : 0;
            score += overlap(concepts.subjects(tool.description()), subjects) > 0 ? 1 : 0;
        }
        return score;
    }

    private static int overlap(Set<String> found, Set<String> wanted) {
        return (int) found.stream().filter(wanted::contains).count();
    }

    private static String firstSentence(String text) {
        return text.split("(?<=[.!])\\s", 2)[0];
    }

    private static Optional<ToolKind> when(boolean condition, ToolKind kind) {
        return condition ? Optional.of(kind) : Optional.empty();
    }
}
