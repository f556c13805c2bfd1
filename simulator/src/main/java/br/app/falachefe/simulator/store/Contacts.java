package br.app.falachefe.simulator.store;

import br.app.falachefe.simulator.BadInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everybody that can be written to, by any of their addresses. Used under the lock of {@link Phones}. */
final class Contacts {
    /** The people who hold the phones at first. All of them are invented. */
    private static final Map<String, String> READY = Map.of(
            "5511999990001", "Padaria Exemplo",
            "5521988887777", "Marina Exemplo",
            "5531977776666", "Oficina Exemplo",
            "5541966665555", "Salão Exemplo",
            "5571955554444", "Doces Exemplo");

    private final Map<String, Contact> byChat = new LinkedHashMap<>();
    private final Map<String, String> chatByLid = new LinkedHashMap<>();

    Contacts() {
        clear();
    }

    void clear() {
        byChat.clear();
        chatByLid.clear();
        new TreeMap<>(READY).forEach((chat, name) -> put(person(chat, name)));
    }

    void put(Contact contact) {
        byChat.put(contact.chat(), contact);
        chatByLid.put(contact.lid(), contact.chat());
    }

    Collection<Contact> all() {
        return List.copyOf(byChat.values());
    }

    Optional<Contact> at(String chat) {
        return Optional.ofNullable(byChat.get(chat));
    }

    /** By any way of writing it, a bare LID or another ninth digit included. */
    Optional<Contact> find(String written) {
        var digits = Addresses.parse(written).digits();
        return exactly(written)
                .or(() -> Addresses.otherNinthDigit(digits).flatMap(this::at))
                .or(() -> Optional.ofNullable(chatByLid.get(digits)).flatMap(this::at));
    }

    /** As {@link #find}, and somebody new where nobody is known yet; not kept until {@link #put}. */
    Contact findOrMake(String written) {
        return find(written).orElseGet(() -> make(Addresses.parse(written)));
    }

    /** As {@link #findOrMake}, where nobody else is meant: a phone knows its own number. */
    Contact exactlyOrMake(String written) {
        return exactly(written).orElseGet(() -> make(Addresses.parse(written)));
    }

    private Optional<Contact> exactly(String written) {
        var address = Addresses.parse(written);
        return address.isLid()
                ? Optional.ofNullable(chatByLid.get(address.digits())).flatMap(this::at)
                : at(address.digits());
    }

    private static Contact make(Addresses.Address address) {
        if (address.isGroup()) {
            return new Contact(address.digits(), "Grupo", Addresses.lidOf(address.digits()), true, false);
        }
        if (address.digits().length() < 8) {
            throw new BadInput("a number has at least 8 digits: \"%s\"".formatted(address.digits()));
        }
        return address.isLid()
                ? new Contact(address.digits(), "", address.digits(), false, true)
                : person(address.digits(), "");
    }

    private static Contact person(String chat, String name) {
        return new Contact(chat, name, Addresses.lidOf(chat), false, false);
    }
}
