package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.agent.AgentCatalog;
import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who answers which intent: the agents of the catalogue, and the reception. */
@Component
class Destinations {
    static final Intent GREETING = new Intent("greeting");
    static final Intent OTHER = new Intent("other");
    static final Intent OPT_OUT = new Intent("opt_out");

    private final AgentCatalog catalog;
    private final Reception reception;

    Destinations(AgentCatalog catalog, Reception reception) {
        this.catalog = catalog;
        this.reception = reception;
    }

    /** Empty where nobody answers it any more. */
    Optional<AgentId> of(Intent intent) {
        return reception.intents().contains(intent)
                ? Optional.of(Reception.ID)
                : catalog.forIntent(intent).map(agent -> agent.id());
    }

    /** The intents of one adviser; none for the reception. */
    List<Intent> intentsOf(AgentId agent) {
        return catalog.agent(agent).map(found -> found.intents()).orElse(List.of());
    }

    List<Intent> all() {
        return Stream.concat(
                        catalog.agents().stream().flatMap(agent -> agent.intents().stream()),
                        reception.intents().stream())
                .toList();
    }

    List<Intent> ofReception() {
        return reception.intents();
    }

    /** One line per adviser. */
    String advisers() {
        return catalog.routingText();
    }
}
