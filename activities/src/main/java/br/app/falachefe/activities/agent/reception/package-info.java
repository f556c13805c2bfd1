/** The reception: words in code, no model, no tools. */
@NullMarked
package br.app.falachefe.activities.agent.reception;

import org.jspecify.annotations.NullMarked;
