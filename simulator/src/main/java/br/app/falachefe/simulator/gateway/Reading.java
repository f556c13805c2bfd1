package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.store.Status;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.UpdateBodies;
import br.app.falachefe.simulator.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The business has read what the customer wrote: blue ticks on the phone, and an event for all its devices. */
@Component
class Reading {
    private final Phones phones;
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;

    Reading(Phones phones, UpdateBodies updates, Notices notices, Webhook webhook) {
        this.phones = phones;
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
    }

    void readAll(Contact contact) {
        var unread = phones.transcript(contact.chat()).stream()
                .filter(entry -> !entry.message().fromMe() && entry.condition().status() != Status.READ)
                .map(Entry::id)
                .toList();
        if (!unread.isEmpty()) {
            read(contact, unread);
        }
    }

    void read(Contact contact, List<String> ids) {
        var now = Instant.now();
        for (var id : ids) {
            phones.change(id, entry -> entry.with(entry.condition().reached(Status.READ, now.toEpochMilli())));
        }
        var notice = notices.of(updates.ownRead(contact, ids, now), contact.chat());
        webhook.tell(notice);
    }
}
