package br.app.falachefe.workflows.failure;

/** Why an activity failed for good; the name is the type string of Temporal's application failure. */
public enum FailureType {
    /** The model's endpoint refused the request or the key. */
    MODEL_REFUSED,
    /** The model answered nonsense, again and again. */
    MODEL_GARBAGE,
    /** The model could not be reached, or was too slow, for as long as we retry. */
    MODEL_UNAVAILABLE,
    /** The gateway refused this message for good (bad request, unknown number, revoked token). */
    GATEWAY_REFUSED,
    /** The gateway could not be reached for as long as we retry. */
    GATEWAY_UNAVAILABLE,
    /** Nobody knows whether the message left. */
    SEND_UNSURE,
    /** Our own database or spill holds the step up: it is tried again without end and never parks a turn. */
    DATABASE_AWAY,
    /** A time-out or an error that no rule names. */
    OTHER
}
