package br.app.falachefe.workflows.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer sent, free of any gateway's names. The variant names are a file format: rows keep them for years. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InboundMessage.Text.class, name = "text"),
    @JsonSubTypes.Type(value = InboundMessage.Audio.class, name = "audio"),
    @JsonSubTypes.Type(value = InboundMessage.Image.class, name = "image"),
    @JsonSubTypes.Type(value = InboundMessage.Video.class, name = "video"),
    @JsonSubTypes.Type(value = InboundMessage.Document.class, name = "document"),
    @JsonSubTypes.Type(value = InboundMessage.Sticker.class, name = "sticker"),
    @JsonSubTypes.Type(value = InboundMessage.Location.class, name = "location"),
    @JsonSubTypes.Type(value = InboundMessage.Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = InboundMessage.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = InboundMessage.PollVote.class, name = "poll_vote"),
    @JsonSubTypes.Type(value = InboundMessage.Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = InboundMessage.Edited.class, name = "edited"),
    @JsonSubTypes.Type(value = InboundMessage.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = InboundMessage.Unsupported.class, name = "unsupported")
})
public sealed interface InboundMessage {

    /** Plain text; {@code quoted} is the message it replies to. */
    record Text(String text, @Nullable MessageId quoted) implements InboundMessage {}

    /** A voice note or an audio file; the sound itself is fetched by message id. */
    record Audio(boolean voiceNote, int seconds, String mimetype) implements InboundMessage {}

    record Image(String caption, String mimetype) implements InboundMessage {}

    record Video(String caption, int seconds, String mimetype) implements InboundMessage {}

    record Document(String fileName, String mimetype, String caption) implements InboundMessage {}

    record Sticker() implements InboundMessage {}

    record Location(double latitude, double longitude, String name, String address) implements InboundMessage {}

    record Contact(String displayName, String vcard) implements InboundMessage {}

    /** A tapped button or list row: {@code id} is the one we gave it, {@code label} what the customer saw. */
    record Choice(String id, String label, @Nullable MessageId quoted) implements InboundMessage {}

    record PollVote(List<String> options, @Nullable MessageId quoted) implements InboundMessage {
        public PollVote {
            options = List.copyOf(options);
        }
    }

    /** An empty emoji takes the reaction back. */
    record Reaction(MessageId target, String emoji) implements InboundMessage {}

    /** A new text in place of an earlier message. */
    record Edited(MessageId target, String text) implements InboundMessage {}

    record Deleted(MessageId target) implements InboundMessage {}

    /** Something that WhatsApp invented and we do not read yet; {@code type} is the gateway's name for it. */
    record Unsupported(String type) implements InboundMessage {}
}
