/** Agents as the workflow sees them: recorded data, never code. */
@NullMarked
package br.app.falachefe.workflows.agent;

import org.jspecify.annotations.NullMarked;
