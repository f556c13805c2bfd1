/** Agents and their tools; the only place that knows which agents exist. */
@NullMarked
package br.app.falachefe.activities.agent;

import org.jspecify.annotations.NullMarked;
