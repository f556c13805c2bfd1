package br.app.falachefe.app.config;

/** What one process does: take messages in and hand them over, run workflows and activities, or both. */
public enum Role {
    WEB,
    WORKER,
    ALL;

    /** Property that is true where workflows and activities run. */
    public static final String WORKERS = "falachefe.workers";

    /** Property that is true where webhooks are taken, and what they brought is handed over and swept. */
    public static final String DOOR = "falachefe.door";

    public boolean takesMessages() {
        return this != WORKER;
    }

    public boolean runsWorkers() {
        return this != WEB;
    }
}
