package br.app.falachefe.activities.outbox;

import java.io.IOException;

/** The claim is older than its limit, so this attempt gives up without having written a byte. */
public final class ClaimTooOldException extends IOException {
    private static final long serialVersionUID = 1;

    public ClaimTooOldException(String message) {
        super(message);
    }
}
