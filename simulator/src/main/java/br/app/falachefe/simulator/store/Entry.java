package br.app.falachefe.simulator.store;

/** A message on a phone with all that belongs to it. */
public record Entry(Message message, Attachment attachment, Condition condition) implements Recorded {
    public Entry with(Condition now) {
        return new Entry(message, attachment, now);
    }

    public Entry edited(String text) {
        return new Entry(message.renewed(id(), text, message.at()), attachment, condition.changed());
    }

    public String id() {
        return message.messageid();
    }
}
