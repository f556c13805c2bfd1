/** The one fake of the outside world: UazAPI's wire format on one side, an OpenAI-compatible model on the other. */
@NullMarked
package br.app.falachefe.simulator;

import org.jspecify.annotations.NullMarked;
