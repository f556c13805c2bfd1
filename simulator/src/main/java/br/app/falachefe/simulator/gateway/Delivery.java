package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.media.MediaStore;
import br.app.falachefe.simulator.phone.MessageIds;
import br.app.falachefe.simulator.store.Attachment;
import br.app.falachefe.simulator.store.Condition;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Direction;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Message;
import br.app.falachefe.simulator.store.Phones;
import org.springframework.stereotype.Component;

/** Puts what the product sends on the customer's phone; from here on it cannot be undone. */
@Component
class Delivery {
    private final Phones phones;
    private final MediaStore media;
    private final Aftermath aftermath;
    private final Instance instance;

    Delivery(Phones phones, MediaStore media, Aftermath aftermath, SimulatorSettings settings) {
        this.phones = phones;
        this.media = media;
        this.aftermath = aftermath;
        this.instance = settings.instance();
    }

    Entry deliver(Outgoing outgoing, Contact contact) {
        var id = MessageIds.byApi();
        var labels = outgoing.labels();
        var message = new Message(
                id,
                contact.chat(),
                Direction.OUT,
                outgoing.kind(),
                Placeholders.fill(outgoing.text(), contact),
                System.currentTimeMillis(),
                instance.profileName(),
                instance.owner(),
                false,
                labels.trackId(),
                labels.trackSource(),
                labels.replyTo());
        var entry = new Entry(message, attachment(outgoing, id), Condition.SENT);
        phones.saw(contact);
        phones.record(entry);
        aftermath.of(entry);
        return entry;
    }

    private Attachment attachment(Outgoing outgoing, String id) {
        if (outgoing.menu() != null) {
            return Attachment.of(outgoing.menu());
        }
        return outgoing.file() == null
                ? Attachment.NONE
                : Attachment.of(media.keep(id, outgoing.file(), null, null), null);
    }
}
