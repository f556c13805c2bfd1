package br.app.falachefe.activities.agent.reception;

import br.app.falachefe.activities.agent.Reception;

/** Lets tests of other packages use the real reception. */
public final class ReceptionFixture {
    private ReceptionFixture() {}

    public static Reception reception() {
        return new ReceptionAnswers();
    }
}
