package br.app.falachefe.activities.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation has in mind when its next turn begins.
 *
 * @param context null where nothing was answered yet
 * @param untilSequence the last message of the customer that is part of this memory
 */
public record Session(@Nullable ConversationContext context, List<TranscriptLine> transcript, long untilSequence) {
    public Session {
        transcript = List.copyOf(transcript);
    }
}
