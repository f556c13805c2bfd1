package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.company.Member;
import br.app.falachefe.activities.company.People;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the conversation behind the addresses of a chat. Every method belongs into the caller's transaction. */
@Component
class ChatAliases {
    private final JdbcClient jdbc;
    private final People people;
    private final ConversationKey key;
    private final Merges merges;

    ChatAliases(JdbcClient jdbc, People people, ConversationKey key, Merges merges) {
        this.jdbc = jdbc;
        this.people = people;
        this.key = key;
        this.merges = merges;
    }

    /** The conversation as far as it is known, without a lock. */
    Optional<ConversationId> find(Chat chat) {
        Map<Address, ConversationId> known = known(chat);
        return chat.addresses().stream()
                .filter(known::containsKey)
                .map(known::get)
                .findFirst();
    }

    /**
     * Finds the conversation or begins it, with person and company, and locks its row.
     *
     * @param name what the customer calls themselves, or empty
     */
    ConversationId lock(Chat chat, String name) {
        Map<Address, ConversationId> known = known(chat);
        Set<ConversationId> conversations = Set.copyOf(known.values());
        if (known.size() == chat.addresses().size() && conversations.size() == 1) {
            Optional<ConversationId> locked = lockKnown(conversations.iterator().next(), name);
            if (locked.isPresent()) {
                return locked.get();
            }
        }
        return lockNew(chat, name);
    }

    /** Empty where the conversation has moved into another one meanwhile. */
    private Optional<ConversationId> lockKnown(ConversationId id, String name) {
        record Locked(boolean moved, boolean nameless, UUID person) {}
        Locked locked = jdbc.sql("""
                        select conversation.merged_into is not null as moved, person.name is null as nameless, person_id
                        from conversation join person on person.id = person_id
                        where conversation.id = :id for no key update of conversation
                        """)
                .param("id", id.value())
                .query((row, n) -> new Locked(
                        row.getBoolean("moved"), row.getBoolean("nameless"), row.getObject("person_id", UUID.class)))
                .single();
        if (locked.nameless()) {
            people.keepName(new PersonId(locked.person()), name);
        }
        return locked.moved() ? Optional.empty() : Optional.of(id);
    }

    /** Something about this chat is new: an address, the chat itself, or that two conversations are one. */
    private ConversationId lockNew(Chat chat, String name) {
        Member member = people.admit(chat.addresses(), name);
        Map<Address, ConversationId> known = known(chat);
        // The phone's conversation stays; addresses come phone first.
        ConversationId staying = chat.addresses().stream()
                .filter(known::containsKey)
                .map(known::get)
                .findFirst()
                .orElseGet(() -> begin(chat, member));
        Set<ConversationId> leaving = new LinkedHashSet<>(known.values());
        leaving.remove(staying);
        leaving.forEach(other -> merges.decide(other, staying));
        chat.addresses().forEach(address -> remember(chat.owner(), address, staying));
        jdbc.sql("select id from conversation where id = :id for no key update")
                .param("id", staying.value())
                .query(String.class)
                .single();
        return staying;
    }

    private ConversationId begin(Chat chat, Member member) {
        ConversationId id = key.name(chat.owner(), chat.address());
        jdbc.sql("insert into conversation (id, owner, person_id, company_id) values (:id, :owner, :person, :company)"
                        + " on conflict do nothing")
                .param("id", id.value())
                .param("owner", chat.owner())
                .param("person", member.person().value())
                .param("company", member.company().value())
                .update();
        return id;
    }

    /** The first writer wins. */
    private void remember(String owner, Address address, ConversationId conversation) {
        jdbc.sql("insert into chat_alias (owner, address, conversation_id) values (:owner, :address, :conversation)"
                        + " on conflict do nothing")
                .param("owner", owner)
                .param("address", address.value())
                .param("conversation", conversation.value())
                .update();
    }

    private Map<Address, ConversationId> known(Chat chat) {
        List<String> addresses = chat.addresses().stream().map(Address::value).toList();
        Map<Address, ConversationId> known = new TreeMap<>(Comparator.comparing(Address::value));
        jdbc.sql("select address, conversation_id from chat_alias where owner = :owner and address in (:addresses)")
                .param("owner", chat.owner())
                .param("addresses", addresses)
                .query((row, n) -> known.put(
                        new Address(row.getString("address")), new ConversationId(row.getString("conversation_id"))))
                .list();
        return known;
    }
}
