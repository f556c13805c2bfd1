package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Amount;
import br.app.falachefe.simulator.model.portuguese.Direction;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema is filled from: the words, what was read in them, the prompt that describes choices, and the text that would be
 * the answer.
 */
public record Source(
        Phrase phrase,
        Direction direction,
        @Nullable Amount amount,
        @Nullable String day,
        @Nullable String period,
        @Nullable String description,
        @Nullable Long number,
        String prompt,
        String reply) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,/])\\d{1,9}(?![\\w,/]|\\.\\d)");

    OptionalLong firstNumber() {
        var matcher = NUMBER.matcher(phrase.folded());
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group())) : OptionalLong.empty();
    }
}
