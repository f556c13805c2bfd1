package br.app.falachefe.activities.agent.hr;

import br.app.falachefe.workflows.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of an amount, rounded to the centavo. */
final class Shares {
    private Shares() {}

    static Money of(Money amount, int parts, int whole) {
        return new Money(BigDecimal.valueOf(amount.centavos())
                .multiply(BigDecimal.valueOf(parts))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
