package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.ledger.Direction;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way money went, in the words that the model fills in. */
enum Way {
    @JsonProperty("entrada")
    IN(Direction.INCOME),
    @JsonProperty("saida")
    OUT(Direction.EXPENSE);

    private final Direction direction;

    Way(Direction direction) {
        this.direction = direction;
    }

    Direction direction() {
        return direction;
    }

    static String said(Direction direction) {
        return switch (direction) {
            case INCOME -> "entrada";
            case EXPENSE -> "saída";
        };
    }
}
