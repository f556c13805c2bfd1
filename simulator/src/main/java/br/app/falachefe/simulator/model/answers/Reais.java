package br.app.falachefe.simulator.model.answers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes money the Brazilian way. */
final class Reais {
    private Reais() {}

    static String of(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        var digits = new DecimalFormat("#,##0.00", symbols).format(amount.abs());
        return (amount.signum() < 0 ? "-R$ " : "R$ ") + digits;
    }
}
