package br.app.falachefe.workflows.conversation;

import java.time.Instant;

/**
 * A message that waits in the inbox, as the workflow needs to know it.
 *
 * @param sequence place of the message in its chat, given at the door
 * @param arrivedAt when we accepted it
 */
public record Arrival(long sequence, Instant arrivedAt, Pace pace) {

    /** Whether more may follow: text waits for quiet; media, buttons and commands are answered at once. */
    public enum Pace {
        WAITS_FOR_QUIET,
        AT_ONCE
    }
}
