package br.app.falachefe.activities.memory;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;

/** What a conversation was last about. */
public record ConversationContext(AgentId lastAgent, Intent lastIntent, String lastResponse) {}
