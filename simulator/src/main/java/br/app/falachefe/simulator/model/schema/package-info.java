/** Fills a JSON schema from a text: tool arguments and structured answers alike. */
@NullMarked
package br.app.falachefe.simulator.model.schema;

import org.jspecify.annotations.NullMarked;
