package br.app.falachefe.activities.portuguese;

/** What words turned out to mean, or why that cannot be told and what to ask the person who wrote them. */
public sealed interface Reading<T> {

    record Understood<T>(T value) implements Reading<T> {}

    /**
     * @param ask one sentence in Portuguese that can be said to the customer as it stands, lower case at its start
     */
    record Unclear<T>(Doubt doubt, String ask) implements Reading<T> {}

    enum Doubt {
        NOTHING_SAID,
        NOT_UNDERSTOOD,
        AMBIGUOUS,
        SEVERAL,
        IMPOSSIBLE,
        NEGATIVE,
        ZERO,
        TOO_LARGE,
        FOREIGN_CURRENCY
    }
}
