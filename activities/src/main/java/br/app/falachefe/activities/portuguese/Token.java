package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;

/** One piece of a text with numbers in it. */
sealed interface Token {

    record Figure(BigDecimal value) implements Token {}

    record Word(String text) implements Token {}

    default boolean is(String text) {
        return this instanceof Word(String own) && own.equals(text);
    }
}
