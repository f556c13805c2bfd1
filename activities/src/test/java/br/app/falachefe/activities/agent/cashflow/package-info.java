/** The cash book's tools, called as a model would call them. */
@NullMarked
package br.app.falachefe.activities.agent.cashflow;

import org.jspecify.annotations.NullMarked;
