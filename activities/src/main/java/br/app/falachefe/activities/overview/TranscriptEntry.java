package br.app.falachefe.activities.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat, whoever wrote it.
 *
 * @param kind such as {@code text}, {@code image} or {@code buttons}
 * @param text as people read it; what is no text is named in brackets
 * @param at when we kept or wrote it: the order of the transcript
 * @param sentAt when the sender's phone sent it, or the gateway took it from us
 * @param state where the row stands: of a customer's message {@code waiting}, {@code in_turn}, {@code answered},
 *     {@code parked}, {@code left_to_person} or {@code no_answer_needed}; of ours {@code prepared}, {@code sending},
 *     {@code sent}, {@code failed}, {@code unsure} or {@code left_to_person}
 * @param reason why a customer's message was closed without the usual answer, such as {@code late}
 * @param receipt what WhatsApp told of our message: {@code pending}, {@code delivered}, {@code read} or {@code played}
 * @param part number of this part of the turn's answer; 0 is the apology of a parked turn
 * @param failure why it did not leave, in plain Portuguese
 */
public record TranscriptEntry(
        String id,
        Speaker speaker,
        String kind,
        String text,
        Instant at,
        @Nullable Instant sentAt,
        String state,
        @Nullable String reason,
        @Nullable String receipt,
        @Nullable String messageId,
        @Nullable String turnId,
        @Nullable Integer part,
        @Nullable String failure) {}
