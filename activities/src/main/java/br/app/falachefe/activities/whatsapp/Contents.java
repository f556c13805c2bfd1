package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Audio;
import br.app.falachefe.workflows.message.InboundMessage.Choice;
import br.app.falachefe.workflows.message.InboundMessage.Contact;
import br.app.falachefe.workflows.message.InboundMessage.Document;
import br.app.falachefe.workflows.message.InboundMessage.Edited;
import br.app.falachefe.workflows.message.InboundMessage.Image;
import br.app.falachefe.workflows.message.InboundMessage.Location;
import br.app.falachefe.workflows.message.InboundMessage.PollVote;
import br.app.falachefe.workflows.message.InboundMessage.Reaction;
import br.app.falachefe.workflows.message.InboundMessage.Sticker;
import br.app.falachefe.workflows.message.InboundMessage.Text;
import br.app.falachefe.workflows.message.InboundMessage.Unsupported;
import br.app.falachefe.workflows.message.InboundMessage.Video;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a message says. Only {@code messageType} tells its kind; {@code type} and {@code mediaType} often lie. */
final class Contents {
    /** What telephones tell one another; nobody wrote it. */
    private static final Set<String> PROTOCOL = Set.of(
            "ProtocolMessage",
            "SenderKeyDistributionMessage",
            "EncReactionMessage",
            "KeepInChatMessage",
            "PinInChatMessage",
            "MessageHistoryNotice");

    private Contents() {}

    static boolean isProtocol(Fields message) {
        return PROTOCOL.contains(message.text("messageType"));
    }

    /** Empty where nothing says what was sent. */
    static Optional<InboundMessage> read(Fields message) {
        Optional<MessageId> edited = message.messageId("edited");
        if (edited.isPresent()) {
            return Optional.of(new Edited(edited.get(), text(message)));
        }
        String type = message.text("messageType");
        if (type.isBlank()) {
            String text = text(message);
            return text.isEmpty() ? Optional.empty() : Optional.of(new Text(text, quoted(message)));
        }
        return Optional.of(ofType(type, message, message.of("content")));
    }

    private static InboundMessage ofType(String type, Fields message, Fields content) {
        return switch (type) {
            case "Conversation", "ExtendedTextMessage" -> ofText(type, message);
            case "AudioMessage" ->
                new Audio(
                        content.isTrue("PTT") || "ptt".equals(message.text("mediaType")),
                        content.count("seconds"),
                        content.text("mimetype"));
            case "ImageMessage" -> new Image(caption(message), content.text("mimetype"));
            case "VideoMessage", "PtvMessage" ->
                new Video(caption(message), content.count("seconds"), content.text("mimetype"));
            case "DocumentMessage", "DocumentWithCaptionMessage" ->
                new Document(content.text("fileName"), content.text("mimetype"), caption(message));
            case "StickerMessage", "LottieStickerMessage" -> new Sticker();
            case "LocationMessage", "LiveLocationMessage" -> location(type, content);
            case "ContactMessage" -> new Contact(content.text("displayName"), content.text("vcard"));
            case "ReactionMessage" -> reaction(type, message, content);
            case "ButtonsResponseMessage",
                    "TemplateButtonReplyMessage",
                    "ListResponseMessage",
                    "InteractiveResponseMessage" -> choice(message, content);
            case "PollUpdateMessage" -> new PollVote(options(message.text("vote")), quoted(message));
            default -> new Unsupported(type);
        };
    }

    private static InboundMessage ofText(String type, Fields message) {
        String text = text(message);
        return text.isEmpty() ? new Unsupported(type) : new Text(text, quoted(message));
    }

    /** {@code content} is a string for plain texts and an object for all others. */
    private static String text(Fields message) {
        String text = message.text("text");
        if (!text.isEmpty()) {
            return text;
        }
        Fields content = message.of("content");
        String plain = content.text();
        return plain.isEmpty() ? content.text("text") : plain;
    }

    private static String caption(Fields message) {
        String text = message.text("text");
        return text.isEmpty() ? message.of("content").text("caption") : text;
    }

    private static @Nullable MessageId quoted(Fields message) {
        return message.messageId("quoted")
                .or(() -> message.of("quoted").messageId("id"))
                .or(() -> message.of("content").of("contextInfo").messageId("stanzaID"))
                .orElse(null);
    }

    private static InboundMessage location(String type, Fields content) {
        OptionalDouble latitude = content.number("degreesLatitude");
        OptionalDouble longitude = content.number("degreesLongitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return new Unsupported(type);
        }
        return new Location(
                latitude.getAsDouble(), longitude.getAsDouble(), content.text("name"), content.text("address"));
    }

    private static InboundMessage reaction(String type, Fields message, Fields content) {
        return message.messageId("reaction")
                .or(() -> content.of("key").messageId("ID"))
                .<InboundMessage>map(target -> new Reaction(target, text(message)))
                .orElseGet(() -> new Unsupported(type));
    }

    private static InboundMessage choice(Fields message, Fields content) {
        String id = message.text("buttonOrListid");
        if (id.isBlank()) {
            id = content.firstText("selectedButtonID", "selectedID");
        }
        if (id.isBlank()) {
            id = content.of("singleSelectReply").text("selectedRowID");
        }
        String label = message.firstText("vote", "text");
        if (label.isBlank()) {
            label = content.firstText("title", "selectedDisplayText");
        }
        return new Choice(id, label, quoted(message));
    }

    /** UazAPI joins the chosen options; an option with a comma in it comes as two. */
    private static List<String> options(String vote) {
        return vote.isBlank() ? List.of() : List.of(vote.split(", "));
    }
}
