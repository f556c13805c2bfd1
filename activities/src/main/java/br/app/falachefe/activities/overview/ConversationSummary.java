package br.app.falachefe.activities.overview;

import br.app.falachefe.workflows.message.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One chat in the operators' list.
 *
 * @param name as WhatsApp shows it
 * @param phone digits with country code; null where only a LID is known
 * @param waiting messages that wait for an answer
 * @param parkedTurns turns that an operator has to retry or skip
 * @param failedSince when the oldest of them was parked
 * @param unsureParts parts of answers of which nobody knows whether they left, until a person has written since
 * @param late messages that came too late, since a person wrote last
 * @param lastMessage the beginning of the newest message
 * @param agent who answered last
 */
public record ConversationSummary(
        ConversationId id,
        @Nullable String name,
        @Nullable String phone,
        ChatState state,
        @Nullable PauseView pause,
        boolean optedOut,
        int waiting,
        int parkedTurns,
        @Nullable Instant failedSince,
        int unsureParts,
        int late,
        @Nullable String agent,
        Instant lastActivity,
        @Nullable Speaker lastSpeaker,
        @Nullable String lastMessage) {}
