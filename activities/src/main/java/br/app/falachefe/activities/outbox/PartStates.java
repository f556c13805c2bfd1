package br.app.falachefe.activities.outbox;

/** How many parts of one answer stand where; the apology of a parked turn is not counted. */
public record PartStates(int prepared, int sending, int sent, int failed, int unsure, int leftToPerson) {

    public int total() {
        return prepared + sending + sent + failed + unsure + leftToPerson;
    }

    public boolean allSent() {
        return sent == total();
    }
}
