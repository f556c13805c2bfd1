package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnRef;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes a turn's routing down once; whoever comes later gets what is written. */
@Component
class RoutingRecord {
    private final TransactionOperations transactions;
    private final Turns turns;
    private final ClassificationMeters meters;

    RoutingRecord(TransactionOperations transactions, Turns turns, ClassificationMeters meters) {
        this.transactions = transactions;
        this.turns = turns;
        this.meters = meters;
    }

    /** The routing that counts from now on; empty where the turn has moved on. */
    Optional<Routing> keep(TurnRef turn, Routing routing) {
        return transactions.execute(status ->
                turns.lock(turn).map(locked -> turns.routing(turn.turn()).orElseGet(() -> write(turn, routing))));
    }

    private Routing write(TurnRef turn, Routing routing) {
        turns.recordRouting(turn, routing);
        meters.decided(routing);
        return routing;
    }
}
