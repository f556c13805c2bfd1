package br.app.falachefe.workflows.conversation;

/** The worst of everything still open in a chat, best first; operators search for it. */
public enum ReplyState {
    OK("ok"),
    PAUSED("paused"),
    UNSURE("unsure"),
    FAILED("failed");

    private final String searchValue;

    ReplyState(String searchValue) {
        this.searchValue = searchValue;
    }

    /** The value of the search attribute {@code ReplyState}. */
    public String searchValue() {
        return searchValue;
    }
}
