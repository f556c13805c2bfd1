/** The HTTP side: OpenAI's wire format, its error shape, and the addresses under {@code /model}. */
@NullMarked
package br.app.falachefe.simulator.model.web;

import org.jspecify.annotations.NullMarked;
