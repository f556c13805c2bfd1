package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.store.Message;

/** The provider's names for what a message is. */
public final class MessageTypes {
    private MessageTypes() {}

    public static String of(Message message) {
        var sent = message.fromMe();
        return switch (message.kind()) {
            case TEXT -> sent || message.replyTo() != null ? "ExtendedTextMessage" : "Conversation";
            case AUDIO -> "AudioMessage";
            case IMAGE -> "ImageMessage";
            case VIDEO -> "VideoMessage";
            case DOCUMENT -> "DocumentMessage";
            case STICKER -> "StickerMessage";
            case LOCATION -> "LocationMessage";
            case CONTACT -> "ContactMessage";
            case BUTTON -> sent ? "ButtonsMessage" : "ButtonsResponseMessage";
            case LIST -> sent ? "ListMessage" : "ListResponseMessage";
            case POLL -> sent ? "PollCreationMessageV3" : "PollUpdateMessage";
        };
    }
}
