/** The adviser who keeps the cash book: prompt, examples, and tools on the ledger. */
@NullMarked
package br.app.falachefe.activities.agent.cashflow;

import org.jspecify.annotations.NullMarked;
