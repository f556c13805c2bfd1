/** Chooses among the tools that a request offers by what their schemas say, and fills their arguments from the text. */
@NullMarked
package br.app.falachefe.simulator.model.tools;

import org.jspecify.annotations.NullMarked;
