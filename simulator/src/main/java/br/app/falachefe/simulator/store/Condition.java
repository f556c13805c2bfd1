package br.app.falachefe.simulator.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of a message after it was written; times in milliseconds.
 *
 * @param webhookStatus last answer of the product's webhook, 0 = no answer, null = still trying
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Condition(
        Status status,
        boolean edited,
        boolean deleted,
        List<Reaction> reactions,
        @Nullable Long deliveredAt,
        @Nullable Long readAt,
        @Nullable Integer webhookStatus,
        @Nullable String webhookError) {

    public static final Condition SENT = new Condition(Status.SENT, false, false, List.of(), null, null, null, null);

    public Condition {
        reactions = List.copyOf(reactions);
    }

    /** Ticks only go up: a late receipt changes nothing. */
    public Condition reached(Status next, long at) {
        if (next.compareTo(status) <= 0) {
            return this;
        }
        var delivered = deliveredAt == null ? Long.valueOf(at) : deliveredAt;
        var read = next == Status.READ ? Long.valueOf(at) : readAt;
        return new Condition(next, edited, deleted, reactions, delivered, read, webhookStatus, webhookError);
    }

    public Condition changed() {
        return new Condition(status, true, deleted, reactions, deliveredAt, readAt, webhookStatus, webhookError);
    }

    public Condition removed() {
        return new Condition(status, edited, true, reactions, deliveredAt, readAt, webhookStatus, webhookError);
    }

    /** Each side has one reaction at most; an empty emoji takes it back. */
    public Condition reacted(Reaction reaction) {
        var others = reactions.stream().filter(other -> other.direction() != reaction.direction());
        var all = reaction.emoji().isEmpty() ? others : Stream.concat(others, Stream.of(reaction));
        return new Condition(status, edited, deleted, all.toList(), deliveredAt, readAt, webhookStatus, webhookError);
    }

    Condition answered(WebhookAnswer answer) {
        var next = answer.accepted() ? reached(Status.DELIVERED, answer.at()) : this;
        return new Condition(
                next.status,
                edited,
                deleted,
                reactions,
                next.deliveredAt,
                next.readAt,
                answer.status(),
                answer.error());
    }
}
