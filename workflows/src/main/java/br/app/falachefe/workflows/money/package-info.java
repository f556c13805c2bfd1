/** Amounts, always in centavos. */
@NullMarked
package br.app.falachefe.workflows.money;

import org.jspecify.annotations.NullMarked;
