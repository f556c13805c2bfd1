/** What this agent's tools answer. */
@NullMarked
package br.app.falachefe.activities.agent.hr;

import org.jspecify.annotations.NullMarked;
