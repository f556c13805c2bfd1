package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.AttendedCall;
import br.app.falachefe.activities.model.ModelAnswer;
import br.app.falachefe.activities.model.ModelClient;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.activities.outbox.Courtesy;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.activities.turn.TurnMessages;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.AgentCalls;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One round of an agent: what was decided before is returned as recorded; otherwise the model is asked, without holding
 * a database connection, and its decision is kept.
 */
@Component("agentActivity")
public class AgentActivity implements AgentCalls {
    private final Turns turns;
    private final TurnMessages messages;
    private final AgentCatalog catalog;
    private final Reception reception;
    private final Customers customers;
    private final Briefings briefings;
    private final ModelClient model;
    private final Decisions decisions;
    private final Courtesy courtesy;

    AgentActivity(
            Turns turns,
            TurnMessages messages,
            AgentCatalog catalog,
            Reception reception,
            Customers customers,
            Briefings briefings,
            ModelClient model,
            Decisions decisions,
            Courtesy courtesy) {
        this.turns = turns;
        this.messages = messages;
        this.catalog = catalog;
        this.reception = reception;
        this.customers = customers;
        this.briefings = briefings;
        this.model = model;
        this.decisions = decisions;
        this.courtesy = courtesy;
    }

    @Override
    public AgentAnswer callAgent(AgentRound request) {
        if (!turns.touch(request.turn())) {
            return new AgentAnswer(new Decision.Stale());
        }
        return new AgentAnswer(decisions.recorded(request).orElseGet(() -> decide(request)));
    }

    private Decision decide(AgentRound request) {
        List<TurnMessage> asked = messages.of(request.turn().turn());
        if (Activity.getExecutionContext().getInfo().getAttempt() > 1) {
            // A model that is away for minutes must not keep the dots dancing.
            return answer(request, asked);
        }
        try (Courtesy.Showing _ = request.round() == 0 ? courtesy.readAndWriting(asked) : courtesy.writing(asked)) {
            return answer(request, asked);
        }
    }

    private Decision answer(AgentRound request, List<TurnMessage> asked) {
        Optional<Agent> agent = adviser(request.routing());
        return agent.isPresent()
                ? think(request, agent.get(), asked)
                : decisions.answer(request, reception.answer(request.turn().turn(), request.routing(), asked), asked);
    }

    /** Nobody where the reception answers, where we have to ask back, or where the agent is no longer there. */
    private Optional<Agent> adviser(Routing routing) {
        return routing.stage() == Routing.Stage.UNSURE ? Optional.empty() : catalog.agent(routing.agent());
    }

    private Decision think(AgentRound request, Agent agent, List<TurnMessage> asked) {
        ModelRequest briefing = briefings.of(agent, customers.of(request.turn().turn()), asked, request);
        ActivityExecutionContext context = Activity.getExecutionContext();
        try {
            return switch (AttendedCall.run(context, () -> model.ask(briefing))) {
                case ModelAnswer.Said(var text, var _) -> decisions.answer(request, text, asked);
                case ModelAnswer.Asked(var calls, var _) -> decisions.useTools(request, agent, calls);
            };
        } catch (ModelException trouble) {
            throw trouble.toFailure(context.getInfo().getAttempt());
        }
    }
}
