package br.app.falachefe.activities.outbox;

/** What happens to a part that may have left and shows no trace: sent once more, or a person decides. */
public enum WhenUnsure {
    SEND,
    ASK
}
