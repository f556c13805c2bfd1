/** Words for the answer: facts quoted from tool results, and canned advice by role and topic. */
@NullMarked
package br.app.falachefe.simulator.model.answers;

import org.jspecify.annotations.NullMarked;
