/** Lia, who helps with people: hiring, performance, rules of work. */
@NullMarked
package br.app.falachefe.activities.agent.hr;

import org.jspecify.annotations.NullMarked;
