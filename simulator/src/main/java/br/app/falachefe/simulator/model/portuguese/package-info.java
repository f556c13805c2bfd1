/** Reads money, dates, clauses and subjects in the Portuguese that people write on WhatsApp. */
@NullMarked
package br.app.falachefe.simulator.model.portuguese;

import org.jspecify.annotations.NullMarked;
