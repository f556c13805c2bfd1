package br.app.falachefe.simulator.model.tools;

import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.portuguese.Amount;
import br.app.falachefe.simulator.model.portuguese.Amounts;
import br.app.falachefe.simulator.model.portuguese.Clause;
import br.app.falachefe.simulator.model.portuguese.Dates;
import br.app.falachefe.simulator.model.portuguese.Descriptions;
import br.app.falachefe.simulator.model.portuguese.Direction;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import br.app.falachefe.simulator.model.portuguese.Wish;
import br.app.falachefe.simulator.model.schema.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of a clause what a schema may ask for. */
public final class Sources {
    private static final Pattern RENAMED =
            Pattern.compile("(?:descricao|nome|historico)\\W.*?\\s(?:para|pra|por)\\s+(.+)");

    private final Amounts amounts;
    private final Dates dates = new Dates();
    private final Descriptions descriptions = new Descriptions();

    public Sources(Amounts amounts) {
        this.amounts = amounts;
    }

    /** One source for each thing that the clause is about: an undoing may name several entries. */
    public List<Source> of(Clause clause, Turn turn, String reply) {
        return switch (clause.wish()) {
            case CORRECT, UNDO -> {
                var targets = Targets.in(clause.phrase(), turn);
                yield targets.isEmpty() || clause.wish() == Wish.CORRECT
                        ? List.of(source(clause, turn, reply, targets.isEmpty() ? null : targets.getFirst()))
                        : targets.stream()
                                .map(target -> source(clause, turn, reply, target))
                                .toList();
            }
            case RECORD, LIST, BALANCE, OTHER -> List.of(source(clause, turn, reply, null));
        };
    }

    private Source source(Clause clause, Turn turn, String reply, @Nullable Long target) {
        var phrase = clause.phrase();
        var amount = amounts.best(phrase);
        var day = dates.day(phrase);
        return new Source(
                phrase,
                clause.direction(),
                amount.orElse(null),
                day.map(Dates.Words::text).orElse(null),
                dates.period(phrase).map(Dates.Words::text).orElse(null),
                description(blank(phrase, amount, day), clause),
                target,
                turn.system(),
                reply);
    }

    /** A whole turn as one source, for answers that are not calls. */
    public Source of(String text, String prompt, String reply) {
        var phrase = Phrase.of(text);
        var day = dates.day(phrase).map(Dates.Words::text).orElse(null);
        var period = dates.period(phrase).map(Dates.Words::text).orElse(null);
        return new Source(
                phrase, Direction.UNKNOWN, amounts.best(phrase).orElse(null), day, period, null, null, prompt, reply);
    }

    private static Phrase blank(Phrase phrase, Optional<Amount> amount, Optional<Dates.Words> day) {
        var rest = phrase;
        if (amount.isPresent()) {
            rest = rest.without(amount.get().start(), amount.get().end());
        }
        return day.isPresent() ? rest.without(day.get().start(), day.get().end()) : rest;
    }

    private @Nullable String description(Phrase rest, Clause clause) {
        return switch (clause.wish()) {
            case CORRECT -> renamed(clause.phrase());
            case UNDO -> null;
            case RECORD, LIST, BALANCE, OTHER -> {
                var found = descriptions.of(rest);
                yield found.isEmpty() ? unnamed(clause.direction()) : found;
            }
        };
    }

    private static String unnamed(Direction direction) {
        return direction == Direction.INCOME ? "entrada" : "saída";
    }

    private static @Nullable String renamed(Phrase phrase) {
        var matcher = RENAMED.matcher(phrase.folded());
        return matcher.find()
                ? phrase.original().substring(matcher.start(1), matcher.end(1)).strip()
                : null;
    }
}
