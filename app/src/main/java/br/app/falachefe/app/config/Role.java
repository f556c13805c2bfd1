package br.app.falachefe.app.config;

/** What one process does: take messages in and hand them over, run workflows and activities, or both. */
public enum Role {
    WEB,
    WORKER,
    ALL;

    public boolean takesMessages() {
        return this != WORKER;
    }

    public boolean runsWorkers() {
        return this != WEB;
    }
}
