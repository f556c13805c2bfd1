/** The model that needs no key: OpenAI's wire format in front of a small rule-based assistant called {@code simulated}. */
@NullMarked
package br.app.falachefe.simulator.model;

import org.jspecify.annotations.NullMarked;
