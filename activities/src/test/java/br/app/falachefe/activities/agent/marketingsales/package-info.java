/** What this agent's tools answer. */
@NullMarked
package br.app.falachefe.activities.agent.marketingsales;

import org.jspecify.annotations.NullMarked;
