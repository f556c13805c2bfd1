package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.media.MediaStore;
import br.app.falachefe.simulator.store.Attachment;
import br.app.falachefe.simulator.store.ContactCard;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.Place;
import br.app.falachefe.simulator.webhook.PhoneNumbers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person puts into a message, by kind. */
@Component
class Carrying {
    private final Phones phones;
    private final MediaStore media;
    private final Tapping tapping;

    Carrying(Phones phones, MediaStore media, Tapping tapping) {
        this.phones = phones;
        this.media = media;
        this.tapping = tapping;
    }

    Carried of(String kind, String id, Writer writer, Fields written) {
        var text = written.text("text").orElse("");
        var quoted = written.filled("quoted").map(this::quoted).map(Entry::id).orElse(null);
        return switch (kindOf(kind)) {
            case TEXT -> {
                if (text.isEmpty()) {
                    throw new BadInput("\"text\" is missing: what is written?");
                }
                yield new Carried(Kind.TEXT, text, quoted, Attachment.NONE);
            }
            case AUDIO -> new Carried(Kind.AUDIO, "", quoted, file(Kind.AUDIO, id, written));
            case IMAGE -> new Carried(Kind.IMAGE, text, quoted, file(Kind.IMAGE, id, written));
            case VIDEO -> new Carried(Kind.VIDEO, text, quoted, file(Kind.VIDEO, id, written));
            case DOCUMENT -> new Carried(Kind.DOCUMENT, text, quoted, file(Kind.DOCUMENT, id, written));
            case STICKER -> new Carried(Kind.STICKER, text, quoted, file(Kind.STICKER, id, written));
            case LOCATION -> new Carried(Kind.LOCATION, text, quoted, Attachment.of(place(written)));
            case CONTACT -> contact(written, quoted);
            case BUTTON -> tapping.tapped(Kind.BUTTON, writer.chat(), written);
            case LIST -> tapping.tapped(Kind.LIST, writer.chat(), written);
            case POLL -> tapping.voted(writer.chat(), written);
        };
    }

    private static Kind kindOf(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "unknown kind \"%s\"; known: text, audio, image, video, document, sticker, location, contact, button, list, poll, reaction, edit, delete"
                                .formatted(name)));
    }

    private Entry quoted(String id) {
        return phones.find(id).orElseThrow(() -> new BadInput("\"quoted\": there is no message " + id));
    }

    private Attachment file(Kind kind, String id, Fields written) {
        var says = written.filled("says").orElse(null);
        return Attachment.of(media.keep(kind, id, written, says), says);
    }

    private static Place place(Fields written) {
        var location = written.present("location").map(Fields::new).orElse(written);
        return new Place(
                degrees(location, "latitude", 90),
                degrees(location, "longitude", 180),
                location.filled("name").filter(name -> location != written).orElse(null),
                location.filled("address").orElse(null));
    }

    private static double degrees(Fields location, String name, int most) {
        return location.number(name)
                .filter(value -> Math.abs(value) <= most)
                .orElseThrow(() -> new BadInput("\"%s\" must be a number from -%d to %d".formatted(name, most, most)));
    }

    private static Carried contact(Fields written, @Nullable String quoted) {
        var card = written.present("contact")
                .map(Fields::new)
                .map(contact -> new ContactCard(
                        contact.filled("name").orElseThrow(() -> new BadInput("\"contact\" needs a \"name\"")),
                        contact.identifier("phone")
                                .map(phone -> phone.replaceAll("\\D", ""))
                                .filter(phone -> phone.length() >= 8)
                                .orElseThrow(() -> new BadInput("\"contact\" needs a \"phone\" of 8 digits or more"))))
                .orElseThrow(() -> new BadInput("\"contact\" is missing: {\"name\", \"phone\"}"));
        var text = "%s\nPhone (Celular): %s".formatted(card.name(), PhoneNumbers.written(card.phone()));
        return new Carried(Kind.CONTACT, text, quoted, Attachment.of(card));
    }
}
