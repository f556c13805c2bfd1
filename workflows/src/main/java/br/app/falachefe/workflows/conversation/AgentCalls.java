package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.Routing;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** One round of an agent. */
@ActivityInterface
public interface AgentCalls {

    /** Asks the agent, or returns what it answered to this very round before. */
    @ActivityMethod(name = "CallAgent")
    AgentAnswer callAgent(AgentRound request);

    /**
     * @param round counts from 0
     * @param last true when no more tools may be asked for
     */
    record AgentRound(TurnRef turn, Routing routing, int round, boolean last) {}

    record AgentAnswer(Decision decision) {}
}
