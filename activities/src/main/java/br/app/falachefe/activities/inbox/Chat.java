package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.Address;
import java.util.List;
import java.util.Optional;

/**
 * A one-to-one chat as one event shows it.
 *
 * @param owner digits of our own number
 * @param address where an answer goes
 * @param addresses every address that the event gives for this chat, {@code address} first
 */
public record Chat(String owner, Address address, List<Address> addresses) {
    public Chat {
        addresses = List.copyOf(addresses);
        if (!addresses.contains(address)) {
            throw new IllegalArgumentException("The address of a chat is one of its addresses");
        }
    }

    public Optional<Address> phone() {
        return addresses.stream().filter(Address::isPhone).findFirst();
    }

    public Optional<Address> lid() {
        return addresses.stream().filter(address -> !address.isPhone()).findFirst();
    }
}
