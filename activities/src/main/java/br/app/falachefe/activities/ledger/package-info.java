/** Money that came in and went out: entries, corrections, balances. */
@NullMarked
package br.app.falachefe.activities.ledger;

import org.jspecify.annotations.NullMarked;
