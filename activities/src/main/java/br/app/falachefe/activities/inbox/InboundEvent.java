package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway told us, free of its names. */
public sealed interface InboundEvent {

    /**
     * A customer wrote.
     *
     * @param pushName what the customer calls themselves, or empty
     * @param sentAt null where the gateway gives no believable time
     */
    record Message(
            Chat chat,
            MessageId id,
            InboundMessage message,
            String pushName,
            @Nullable Instant sentAt) implements InboundEvent {}

    /** A customer took messages back for everyone. */
    record Deletion(
            Chat chat, List<MessageId> targets, @Nullable Instant sentAt) implements InboundEvent {
        public Deletion {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Our own number wrote, and not by a person's hand as far as the event shows.
     *
     * @param trackId the label that we gave when sending, or null
     */
    record Echo(@Nullable String trackId, MessageId id, ReceiptStatus status) implements InboundEvent {}

    /** A person wrote on the business phone, unless the id turns out to be one of our own sends. */
    record Takeover(
            Chat chat, MessageId id, String text, @Nullable Instant sentAt) implements InboundEvent {}

    record Receipt(List<MessageId> ids, ReceiptStatus status) implements InboundEvent {
        public Receipt {
            ids = List.copyOf(ids);
        }
    }

    /** The customer is seen writing, or stops. */
    record Typing(Chat chat, Presence presence) implements InboundEvent {
        public enum Presence {
            COMPOSING,
            PAUSED
        }
    }

    /** The gateway's link to WhatsApp changed; {@code reason} is its own wording, or empty. */
    record ConnectionChanged(Connection connection, String reason) implements InboundEvent {
        public enum Connection {
            CONNECTED,
            CONNECTING,
            DISCONNECTED
        }
    }

    /** Nothing for us. */
    record Ignored(IgnoreReason reason) implements InboundEvent {}
}
