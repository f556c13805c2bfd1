package br.app.falachefe.activities.model;

/** Asks a language model. Blocks; an interrupt ends the wait. Callers hold no database connection. */
public interface ModelClient {

    /** @throws ModelException when there is no answer that can be used */
    ModelAnswer ask(ModelRequest request);
}
