package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;

/**
 * A number found in a list of tokens.
 *
 * @param next index of the first token behind it
 * @param inWords true when no figure is part of it
 */
record Numeral(BigDecimal value, int next, boolean inWords) {}
