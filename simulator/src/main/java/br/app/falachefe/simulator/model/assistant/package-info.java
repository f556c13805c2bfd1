/** Decides what to answer: rules, tools, a structured answer or words. */
@NullMarked
package br.app.falachefe.simulator.model.assistant;

import org.jspecify.annotations.NullMarked;
