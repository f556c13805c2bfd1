package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.store.ContactCard;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Message;
import br.app.falachefe.simulator.store.Place;
import br.app.falachefe.simulator.store.StoredFile;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a person's message looks like inside, by kind: the four fields that differ, with {@code content} filled in. */
@Component
class Contents {
    private final Templates templates;

    Contents(Templates templates) {
        this.templates = templates;
    }

    ObjectNode of(Entry entry, boolean group) {
        var message = entry.message();
        if (message.kind() == Kind.TEXT) {
            return text(message, group);
        }
        var parts = templates.copy("kinds/" + message.kind().wire());
        var content = (ObjectNode) parts.get("content");
        var carried = entry.attachment();
        Optional.ofNullable(carried.file()).ifPresent(file -> file(content, file, message));
        Optional.ofNullable(carried.location()).ifPresent(place -> place(content, place));
        Optional.ofNullable(carried.contact()).ifPresent(card -> card(content, card));
        return parts;
    }

    /** Phones send the short form only for bare text in a chat of two. */
    private ObjectNode text(Message message, boolean group) {
        if (group) {
            return withText("kinds/group", message.text());
        }
        if (message.replyTo() != null) {
            return withText("kinds/quoted", message.text());
        }
        if (message.fromMe() || message.text().contains("://")) {
            return withText("kinds/extended", message.text());
        }
        return templates.copy("kinds/text").put("content", message.text());
    }

    ObjectNode withText(String template, String text) {
        var parts = templates.copy(template);
        ((ObjectNode) parts.get("content")).put("text", text);
        return parts;
    }

    private static void file(ObjectNode content, StoredFile file, Message message) {
        content.put("mimetype", file.mimetype());
        content.put("fileLength", file.size());
        content.put("mediaKeyTimestamp", message.at() / 1000);
        switch (message.kind()) {
            case AUDIO -> {
                content.put("seconds", file.seconds() == null ? 2 : file.seconds());
                // Voice notes are always Ogg on WhatsApp, whatever the file here is.
                content.put("mimetype", "audio/ogg; codecs=opus");
            }
            case DOCUMENT -> content.put("fileName", file.name()).put("pageCount", 1);
            case STICKER -> content.put("stickerSentTS", message.at());
            case IMAGE, VIDEO, TEXT, LOCATION, CONTACT, BUTTON, LIST, POLL -> {}
        }
        if (message.kind() != Kind.STICKER && !message.text().isEmpty()) {
            content.put("caption", message.text());
        } else {
            content.remove("caption");
        }
    }

    private static void place(ObjectNode content, Place place) {
        content.put("degreesLatitude", place.latitude()).put("degreesLongitude", place.longitude());
        if (place.name() != null) {
            content.put("name", place.name());
        }
        if (place.address() != null) {
            content.put("address", place.address());
        }
    }

    private static void card(ObjectNode content, ContactCard card) {
        var number = PhoneNumbers.written(card.phone());
        content.put("displayName", card.name());
        content.put("vcard", """
                BEGIN:VCARD
                VERSION:3.0
                N:;%1$s;;;
                FN:%1$s
                item1.TEL;waid=%2$s:%3$s
                item1.X-ABLabel:Celular
                END:VCARD""".formatted(card.name(), card.phone(), number));
    }
}
