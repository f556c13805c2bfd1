package br.app.falachefe.local;

/** Why the start stopped, as one sentence for whoever typed the command. */
class Trouble extends RuntimeException {
    Trouble(String sentence) {
        super(sentence);
    }
}
