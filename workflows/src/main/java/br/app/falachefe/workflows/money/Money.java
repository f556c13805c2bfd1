package br.app.falachefe.workflows.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in Brazilian reais, held in centavos. */
public record Money(@JsonValue long centavos) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    @JsonCreator
    public Money {}

    public Money plus(Money other) {
        return new Money(Math.addExact(centavos, other.centavos));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(centavos, other.centavos));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(centavos, other.centavos);
    }

    /** As Brazilians write it: {@code R$ 5.000,00}, {@code -R$ 12,50}. */
    @Override
    public String toString() {
        String whole = Long.toString(Math.abs(centavos / 100));
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '.');
        }
        long cents = Math.abs(centavos % 100);
        return (centavos < 0 ? "-" : "") + "R$ " + grouped + "," + (cents < 10 ? "0" : "") + cents;
    }
}
