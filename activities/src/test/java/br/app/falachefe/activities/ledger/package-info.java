/** The ledger on a real PostgreSQL, against a plain model in memory. */
@NullMarked
package br.app.falachefe.activities.ledger;

import org.jspecify.annotations.NullMarked;
