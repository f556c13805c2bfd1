package br.app.falachefe.activities.overview;

/** Which conversations an operator wants to see. */
public enum ConversationFilter {
    ALL("true"),
    /** A turn is parked. */
    FAILED("parked > 0"),
    /** An answer may or may not have arrived: it is being looked for, or a person has to look. */
    UNSURE("unsure > 0"),
    /** The assistant is silent just now. */
    PAUSED("pause is not null"),
    /** A message came too late to be answered, and no person has written since. */
    LATE("late > 0"),
    /** A message waits for its answer. */
    WAITING("waiting > 0");

    private final String condition;

    ConversationFilter(String condition) {
        this.condition = condition;
    }

    /** Over the columns of {@link SummaryRows}. */
    String condition() {
        return condition;
    }
}
