package br.app.falachefe.bench.traffic;

import java.time.Instant;

/**
 * A message that was written.
 *
 * @param messageid empty where not even the phone took it
 * @param at when the customer wrote it
 * @param answeredAt when the door had answered, or nobody had
 * @param webhookStatus the door's first answer; 0 = none
 */
public record Written(Line line, String messageid, Instant at, Instant answeredAt, int webhookStatus) {
    private static final int REDIRECT = 300;

    public boolean acceptedAtOnce() {
        return webhookStatus >= 200 && webhookStatus < REDIRECT;
    }
}
