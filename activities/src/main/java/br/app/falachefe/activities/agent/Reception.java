package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.List;

/** Answers what needs no adviser and no model: greetings, help, a person, an opt-out, other subjects, and doubt. */
public interface Reception {
    AgentId ID = new AgentId("reception");

    List<Intent> intents();

    /** The same turn always gets the same words, however often it is asked. */
    String answer(TurnId turn, Routing routing, List<TurnMessage> messages);
}
