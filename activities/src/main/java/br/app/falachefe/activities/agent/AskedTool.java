package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.workflows.agent.ToolEffect;
import org.jspecify.annotations.Nullable;

/**
 * One tool call of a recorded round.
 *
 * @param step key of the step under which its reply is stored
 * @param effect null where the call was refused at once, because the agent has no such tool or the arguments are wrong
 */
record AskedTool(String step, ModelToolCall call, @Nullable ToolEffect effect) {}
