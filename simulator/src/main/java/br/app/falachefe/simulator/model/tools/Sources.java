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
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of a clause what a schema may ask for. */
public final class Sources {
    private static final Pattern TARGET =
            Pattern.compile("(?:lancamento|registro|entrada|saida|numero|n[o.º°]\\.?|#|\\bo\\b|\\ba\\b)"
                    + "\\s*(?:numero|n[o.º°]?\\.?|#)?\\s*(\\d{1,9})(?![\\w/]|[.,]\\d)");
    private static final Pattern MENTIONED = Pattern.compile(
            "(?:lancamento|registro|entrada|saida|numero|n[o.º°]\\.?|#)\\s*(?:n[o.º°]?\\.?|#)?\\s*(\\d{1,9})(?![\\w/]|[.,]\\d)");

    private final Amounts amounts;
    private final Dates dates = new Dates();
    private final Descriptions descriptions = new Descriptions();

    public Sources(Amounts amounts) {
        this.amounts = amounts;
    }

    public Source of(Clause clause, Turn turn, String reply) {
        var phrase = clause.phrase();
        var target = clause.wish() == Wish.CORRECT || clause.wish() == Wish.UNDO;
        var number = target ? target(phrase, turn) : null;
        var amount = amounts.best(phrase);
        var day = dates.day(phrase);
        var rest = blank(phrase, amount, day);
        return new Source(
                phrase,
                clause.direction(),
                amount.orElse(null),
                day.map(Dates.Words::text).orElse(null),
                dates.period(phrase).map(Dates.Words::text).orElse(null),
                target ? null : description(rest, clause),
                number,
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

    private String description(Phrase rest, Clause clause) {
        var found = descriptions.of(rest);
        if (!found.isEmpty()) {
            return found;
        }
        return clause.direction() == Direction.INCOME ? "entrada" : "saída";
    }

    /** The number named in the clause, else the last one that the assistant spoke of. */
    private static @Nullable Long target(Phrase phrase, Turn turn) {
        var named = TARGET.matcher(phrase.folded());
        if (named.find()) {
            return Long.valueOf(named.group(1));
        }
        for (var earlier : turn.earlier().reversed()) {
            var mentioned = MENTIONED.matcher(Phrase.fold(earlier));
            Long last = null;
            while (mentioned.find()) {
                last = Long.valueOf(mentioned.group(1));
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }
}
