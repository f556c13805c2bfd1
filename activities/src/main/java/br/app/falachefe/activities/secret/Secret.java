package br.app.falachefe.activities.secret;

/** A key, token or password. Prints as {@code ***}, so that it cannot slip into a log or an error report. */
public record Secret(String reveal) {

    public boolean isBlank() {
        return reveal.isBlank();
    }

    @Override
    public String toString() {
        return "***";
    }
}
