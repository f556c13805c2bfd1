package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.inbox.Chat;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads events of the type {@code messages}: a customer wrote, or our own number did. */
final class MessageEvents {
    private static final int LONGEST_NAME = 200;

    private MessageEvents() {}

    static InboundEvent read(String owner, Fields message, Fields crm) {
        Optional<IgnoreReason> notBetweenTwo = notBetweenTwo(message, crm);
        if (notBetweenTwo.isPresent()) {
            return new InboundEvent.Ignored(notBetweenTwo.get());
        }
        Optional<MessageId> id = id(message);
        if (id.isEmpty()) {
            return new InboundEvent.Ignored(IgnoreReason.NO_MESSAGE_ID);
        }
        return message.isTrue("fromMe") ? ours(owner, id.get(), message, crm) : theirs(owner, id.get(), message, crm);
    }

    private static Optional<IgnoreReason> notBetweenTwo(Fields message, Fields crm) {
        return Chats.notBetweenTwo(message.text("chatid"))
                .or(() -> Chats.notBetweenTwo(crm.text("wa_chatid")))
                .or(() -> message.isTrue("isGroup") || crm.isTrue("wa_isGroup")
                        ? Optional.of(IgnoreReason.GROUP)
                        : Optional.empty());
    }

    /** {@code id} is owner and message id, joined by a colon. */
    private static Optional<MessageId> id(Fields message) {
        return message.messageId("messageid").or(() -> {
            String id = message.text("id");
            return id.indexOf(':') < 0
                    ? Optional.empty()
                    : message.messageId("id").map(whole -> bare(whole.value()));
        });
    }

    private static MessageId bare(String id) {
        String bare = id.substring(id.indexOf(':') + 1);
        return new MessageId(bare.isEmpty() ? id : bare);
    }

    private static InboundEvent theirs(String owner, MessageId id, Fields message, Fields crm) {
        if (Contents.isProtocol(message)) {
            return new InboundEvent.Ignored(IgnoreReason.PROTOCOL);
        }
        Optional<Chat> chat = Chats.ofCustomer(owner, message, crm);
        if (chat.isEmpty()) {
            return new InboundEvent.Ignored(IgnoreReason.NO_CHAT);
        }
        Optional<InboundMessage> content = Contents.read(message);
        if (content.isEmpty()) {
            return new InboundEvent.Ignored(IgnoreReason.NO_CONTENT);
        }
        return new InboundEvent.Message(chat.get(), id, content.get(), name(message, crm), sentAt(message));
    }

    /** The four signs of a person on the business phone stand in docs/delivery.md, section 2. */
    private static InboundEvent ours(String owner, MessageId id, Fields message, Fields crm) {
        String trackId = message.text("track_id");
        boolean byHand = Boolean.FALSE.equals(message.flag("wasSentByApi")) && trackId.isBlank();
        if (!byHand) {
            return echo(trackId, id, message.text("status"));
        }
        return Chats.ofOurs(owner, message, crm)
                .<InboundEvent>map(chat -> new InboundEvent.Takeover(chat, id, message.text("text"), sentAt(message)))
                .orElseGet(() -> new InboundEvent.Ignored(IgnoreReason.FROM_ME));
    }

    /** A copy that says it failed proves nothing. */
    private static InboundEvent echo(String trackId, MessageId id, String status) {
        if ("failed".equals(status.toLowerCase(Locale.ROOT))) {
            return new InboundEvent.Ignored(IgnoreReason.FROM_ME);
        }
        return new InboundEvent.Echo(
                trackId.isBlank() ? null : trackId,
                id,
                UpdateEvents.status(status).orElse(ReceiptStatus.PENDING));
    }

    private static @Nullable Instant sentAt(Fields message) {
        return message.time("messageTimestamp").orElse(null);
    }

    private static String name(Fields message, Fields crm) {
        String name = message.text("senderName");
        if (name.isBlank()) {
            name = crm.firstText("wa_name", "wa_contactName", "name");
        }
        String trimmed = name.strip();
        return trimmed.substring(
                0, trimmed.offsetByCodePoints(0, Math.min(LONGEST_NAME, trimmed.codePointCount(0, trimmed.length()))));
    }
}
