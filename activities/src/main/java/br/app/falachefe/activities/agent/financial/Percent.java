package br.app.falachefe.activities.agent.financial;

import br.app.falachefe.workflows.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them: "37,5%". */
final class Percent {
    private Percent() {}

    /** @param whole not zero */
    static String of(Money part, Money whole) {
        return written(BigDecimal.valueOf(part.centavos())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.centavos()), 1, RoundingMode.HALF_UP));
    }

    static String written(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',') + "%";
    }
}
