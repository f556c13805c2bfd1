/** Hands what waits over to Temporal; the only holder of a WorkflowClient. */
@NullMarked
package br.app.falachefe.app.conversations;

import org.jspecify.annotations.NullMarked;
