package br.app.falachefe.app.config;

/** What to do on a database that a newer version of the product has migrated already. */
enum NewerSchema {
    REFUSE,
    /** For the old side of a deploy: migrations only add until the old side is gone. */
    ACCEPT
}
