package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.inbox.Chat;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.InboundEvent.ConnectionChanged;
import br.app.falachefe.activities.inbox.InboundEvent.Ignored;
import br.app.falachefe.activities.inbox.InboundEvent.Typing;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads events about messages, people and the connection: receipts, deletions, typing. */
final class UpdateEvents {
    private UpdateEvents() {}

    /** The state stands at the top; {@code event.Type} says the same in changing letter case. */
    static InboundEvent update(String owner, Fields body) {
        Fields event = body.of("event");
        Optional<IgnoreReason> notBetweenTwo = notBetweenTwo(event);
        if (notBetweenTwo.isPresent()) {
            return new Ignored(notBetweenTwo.get());
        }
        String state = body.text("state");
        String known = state.isBlank() ? event.text("Type") : state;
        List<MessageId> ids = event.elements("MessageIDs")
                .flatMap(id -> id.messageId().stream())
                .distinct()
                .toList();
        if ("deleted".equals(known.toLowerCase(Locale.ROOT))) {
            return deletion(owner, event, ids);
        }
        return status(known)
                .map(status -> receipt(event, ids, status))
                .orElseGet(() -> new Ignored(IgnoreReason.UNKNOWN_UPDATE));
    }

    static Optional<ReceiptStatus> status(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "pending", "sent" -> Optional.of(ReceiptStatus.PENDING);
            case "delivered" -> Optional.of(ReceiptStatus.DELIVERED);
            case "read" -> Optional.of(ReceiptStatus.READ);
            case "played" -> Optional.of(ReceiptStatus.PLAYED);
            default -> Optional.empty();
        };
    }

    private static InboundEvent receipt(Fields event, List<MessageId> ids, ReceiptStatus status) {
        if (event.isTrue("IsFromMe")) {
            return new Ignored(IgnoreReason.OWN_RECEIPT);
        }
        return ids.isEmpty() ? new Ignored(IgnoreReason.NO_MESSAGE_ID) : new InboundEvent.Receipt(ids, status);
    }

    private static InboundEvent deletion(String owner, Fields event, List<MessageId> ids) {
        if (event.isTrue("IsFromMe")) {
            return new Ignored(IgnoreReason.FROM_ME);
        }
        Optional<Chat> chat = Chats.ofUpdate(owner, event);
        if (chat.isEmpty()) {
            return new Ignored(IgnoreReason.NO_CHAT);
        }
        return ids.isEmpty()
                ? new Ignored(IgnoreReason.NO_MESSAGE_ID)
                : new InboundEvent.Deletion(
                        chat.get(), ids, event.time("Timestamp").orElse(null));
    }

    static InboundEvent presence(String owner, Fields body) {
        Fields event = body.of("event");
        Optional<IgnoreReason> notBetweenTwo = notBetweenTwo(event);
        if (notBetweenTwo.isPresent()) {
            return new Ignored(notBetweenTwo.get());
        }
        if (event.isTrue("IsFromMe")) {
            return new Ignored(IgnoreReason.OWN_TYPING);
        }
        Optional<Typing.Presence> presence = switch (event.text("State").toLowerCase(Locale.ROOT)) {
            case "composing" -> Optional.of(Typing.Presence.COMPOSING);
            case "paused" -> Optional.of(Typing.Presence.PAUSED);
            default -> Optional.empty();
        };
        return presence.flatMap(seen -> Chats.ofUpdate(owner, event).<InboundEvent>map(chat -> new Typing(chat, seen)))
                .orElseGet(() -> new Ignored(IgnoreReason.TYPING));
    }

    static InboundEvent connection(Fields body) {
        Fields instance = body.of("instance");
        String reason = instance.text("lastDisconnectReason");
        return switch (instance.text("status").toLowerCase(Locale.ROOT)) {
            case "connected" -> new ConnectionChanged(ConnectionChanged.Connection.CONNECTED, "");
            case "connecting" -> new ConnectionChanged(ConnectionChanged.Connection.CONNECTING, "");
            case "disconnected", "hibernated" ->
                new ConnectionChanged(ConnectionChanged.Connection.DISCONNECTED, reason);
            default -> new Ignored(IgnoreReason.CONNECTION);
        };
    }

    private static Optional<IgnoreReason> notBetweenTwo(Fields event) {
        return Chats.notBetweenTwo(event.firstText("chatid", "Chat"))
                .or(() -> event.isTrue("IsGroup") ? Optional.of(IgnoreReason.GROUP) : Optional.empty());
    }
}
