package br.app.falachefe.workflows.agent;

/**
 * Who answers and why.
 *
 * @param confidence calibrated probability between 0 and 1 that the intent is right
 */
public record Routing(AgentId agent, Intent intent, double confidence, Stage stage) {
    public Routing {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence lies between 0 and 1, not " + confidence);
        }
    }

    /** Who decided: the local classifier, the model, the running subject, or nobody (then we ask). */
    public enum Stage {
        LOCAL,
        MODEL,
        STICKY,
        UNSURE
    }
}
