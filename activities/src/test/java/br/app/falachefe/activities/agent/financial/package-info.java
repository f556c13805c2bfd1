/** What this agent's tools answer. */
@NullMarked
package br.app.falachefe.activities.agent.financial;

import org.jspecify.annotations.NullMarked;
