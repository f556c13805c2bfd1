package br.app.falachefe.activities.agent;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;

/** One adviser: a folder with this class, its {@code prompt.md} and its examples. Found as a bean by {@link AgentCatalog}. */
public interface Agent {
    AgentId id();

    /** One line in Portuguese that tells a router when this agent is meant. */
    String whenToUse();

    List<Intent> intents();

    List<Tool<?>> tools();

    /** Persona, duties and limits, from {@code prompt.md} beside the class. */
    default String prompt() {
        return Prompts.beside(getClass());
    }
}
