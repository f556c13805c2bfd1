package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.Routing.Stage;
import br.app.falachefe.workflows.message.InboundMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes a text as if somebody had written it in a new chat, for operators who want to see what happens. Stores nothing. */
@Component
public class TryRouting {
    private final Router router;
    private final ModelClassifier model;

    TryRouting(Router router, ModelClassifier model) {
        this.router = router;
        this.model = model;
    }

    /**
     * @param agent null where the reception answers
     * @param confidence calibrated probability between 0 and 1 that the intent is right
     */
    public record Tried(Intent intent, @Nullable AgentId agent, double confidence, Stage stage) {}

    /** @throws br.app.falachefe.activities.model.ModelException where the model is needed and does not answer */
    public Tried route(String text) {
        List<InboundMessage> messages = List.of(new InboundMessage.Text(text, null));
        Routing routing = router.withoutModel(messages, null)
                .orElseGet(
                        () -> router.withModel(model.guess(TurnWords.of(messages), List.of(), null), messages, null));
        AgentId agent = routing.agent().equals(Reception.ID) ? null : routing.agent();
        return new Tried(routing.intent(), agent, routing.confidence(), routing.stage());
    }
}
