package br.app.falachefe.simulator.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All chats on all phones. Every change is on disk and told to whoever listens before the call returns. */
@Component
public class Phones {
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Contacts contacts = new Contacts();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByChat = new LinkedHashMap<>();
    private final Map<Integer, Long> webhookAnswers = new TreeMap<>();

    Phones(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
        journal.read(this::apply);
    }

    public synchronized void record(Recorded recorded) {
        journal.append(recorded);
        apply(recorded);
        events.publishEvent(recorded);
        if (recorded instanceof WebhookAnswer answer) {
            written(answer).ifPresent(events::publishEvent);
        }
    }

    /** Changes an entry; empty where there is no such message. */
    public synchronized Optional<Entry> change(String messageid, UnaryOperator<Entry> change) {
        var before = find(messageid);
        var after = before.map(change);
        after.filter(entry -> !before.equals(after)).ifPresent(this::record);
        return after;
    }

    private void apply(Recorded recorded) {
        switch (recorded) {
            case Contact contact -> contacts.put(contact);
            case Entry entry -> {
                if (entries.put(entry.id(), entry) == null) {
                    idsByChat
                            .computeIfAbsent(entry.message().chat(), chat -> new ArrayList<>())
                            .add(entry.id());
                }
            }
            case WebhookAnswer answer -> {
                webhookAnswers.merge(answer.status(), 1L, Long::sum);
                written(answer)
                        .ifPresent(entry -> entries.put(
                                entry.id(), entry.with(entry.condition().answered(answer))));
            }
        }
    }

    /** The message that an answer is about, if a person wrote it: echoes say nothing about a delivery to us. */
    private Optional<Entry> written(WebhookAnswer answer) {
        return answer.event().equals("messages") && answer.messageid() != null
                ? find(answer.messageid()).filter(entry -> !entry.message().byApi())
                : Optional.empty();
    }

    /** By message id, also in its long form {@code owner:id}. */
    public synchronized Optional<Entry> find(String messageid) {
        return Optional.ofNullable(entries.get(messageid.substring(messageid.indexOf(':') + 1)));
    }

    /** Messages in the order in which they came; of all chats where none is named. */
    public synchronized List<Entry> transcript(@Nullable String chat) {
        if (chat == null) {
            return List.copyOf(entries.values());
        }
        return idsByChat.getOrDefault(chat, List.of()).stream()
                .<Entry>mapMulti((id, sink) -> find(id).ifPresent(sink))
                .toList();
    }

    /** How many messages of a chat the business has not read. */
    public synchronized int unread(String chat) {
        return (int) transcript(chat).stream()
                .filter(entry -> !entry.message().fromMe() && entry.condition().status() != Status.READ)
                .count();
    }

    public synchronized Collection<Contact> contacts() {
        return contacts.all();
    }

    /** By any way of writing its address. */
    public synchronized Optional<Contact> contact(String written) {
        return contacts.find(written);
    }

    /** By any way of writing its address; somebody nobody knows yet is made up, and kept once something is recorded. */
    public synchronized Contact contactOrNew(String written) {
        return contacts.findOrMake(written);
    }

    /** Whoever holds the phone with exactly this address. */
    public synchronized Contact holder(String written) {
        return contacts.exactlyOrMake(written);
    }

    /** Keeps what a message told about somebody, if it is news. */
    public synchronized Contact saw(Contact seen) {
        if (!Optional.of(seen).equals(contacts.at(seen.chat()))) {
            record(seen);
        }
        return seen;
    }

    public synchronized Map<Integer, Long> webhookAnswers() {
        return new TreeMap<>(webhookAnswers);
    }

    public synchronized void reset() {
        journal.clear();
        contacts.clear();
        entries.clear();
        idsByChat.clear();
        webhookAnswers.clear();
        events.publishEvent(new PhonesReset());
    }
}
