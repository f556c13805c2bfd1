package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.store.Condition;
import br.app.falachefe.simulator.store.Direction;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Message;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.webhook.MessageBodies;
import br.app.falachefe.simulator.webhook.Notices;
import br.app.falachefe.simulator.webhook.Webhook;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** A person writes: the message is on the phone first, then on its way to the product. */
@Service
class Writing {
    private final Writers writers;
    private final Carrying carrying;
    private final Changing changing;
    private final Phones phones;
    private final MessageBodies bodies;
    private final Notices notices;
    private final Webhook webhook;
    private final String owner;
    private final String ownerName;

    Writing(
            Writers writers,
            Carrying carrying,
            Changing changing,
            Phones phones,
            MessageBodies bodies,
            Notices notices,
            Webhook webhook,
            SimulatorSettings settings) {
        this.writers = writers;
        this.carrying = carrying;
        this.changing = changing;
        this.phones = phones;
        this.bodies = bodies;
        this.notices = notices;
        this.webhook = webhook;
        owner = settings.instance().owner();
        ownerName = settings.instance().profileName();
    }

    Posted write(Fields written) {
        var kind = written.filled("kind").orElse("text");
        var id = messageId(written);
        var known = phones.find(id);
        if (known.isPresent() && !Changing.KINDS.contains(kind)) {
            return again(known.get());
        }
        var writer = writers.of(written);
        if (Changing.KINDS.contains(kind)) {
            return changing.change(kind, id, writer, written);
        }
        var carried = carrying.of(kind, id, writer, written);
        var message = new Message(
                id,
                writer.chat().chat(),
                writer.byOwner() ? Direction.OUT : Direction.IN,
                carried.kind(),
                carried.text(),
                InstantSource.system().millis(),
                writer.byOwner() ? ownerName : writer.author().name(),
                writer.byOwner() ? owner : writer.author().chat(),
                writer.byOwner(),
                null,
                null,
                carried.replyTo());
        var entry = new Entry(message, carried.attachment(), Condition.SENT);
        phones.record(entry);
        return post(entry);
    }

    private Posted again(Entry known) {
        if (known.message().byApi()) {
            throw new BadInput("messageid %s belongs to a message of the product".formatted(known.id()));
        }
        return post(known);
    }

    private Posted post(Entry entry) {
        var notice = notices.of(bodies.written(entry), entry.message().chat());
        return Posted.of(entry.id(), webhook.post(notice).join());
    }

    private static String messageId(Fields written) {
        var chosen = written.filled("messageid");
        if (chosen.isPresent() && !chosen.get().matches("[A-Za-z0-9._-]{6,64}")) {
            throw new BadInput("\"messageid\" must be 6 to 64 letters, digits, dots, underscores or dashes");
        }
        return chosen.orElseGet(MessageIds::byPhone);
    }
}
