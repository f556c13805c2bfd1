package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.company.PhoneNumbers;
import br.app.falachefe.activities.inbox.Chat;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.workflows.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out which chat an event belongs to. {@code chat.id} is no address, and a LID is no phone. */
final class Chats {
    private static final Pattern JID =
            Pattern.compile("(\\d{3,20})(?:\\.\\d{1,5})?(?::\\d{1,5})?@(s\\.whatsapp\\.net|c\\.us|lid)");

    private Chats() {}

    /** The address in a JID, without the part that names a linked device. */
    static Optional<Address> address(String jid) {
        Matcher matcher = JID.matcher(jid.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Address(matcher.group(1) + ("lid".equals(matcher.group(2)) ? Address.LID : Address.PHONE)));
    }

    /** Why events of this chat are nothing for us, if it is no chat between two. */
    static Optional<IgnoreReason> notBetweenTwo(String jid) {
        String lower = jid.trim().toLowerCase(Locale.ROOT);
        if (lower.endsWith("@g.us")) {
            return Optional.of(IgnoreReason.GROUP);
        }
        if (lower.endsWith("@newsletter")) {
            return Optional.of(IgnoreReason.NEWSLETTER);
        }
        return lower.endsWith("@broadcast") ? Optional.of(IgnoreReason.BROADCAST) : Optional.empty();
    }

    /** Where a message of a customer was written: all that its fields say of them. */
    static Optional<Chat> ofCustomer(String owner, Fields message, Fields crm) {
        return of(
                owner,
                crm,
                Stream.of("chatid", "sender_pn", "chatlid", "sender_lid", "sender")
                        .map(message::text));
    }

    /** Where our own number wrote: the sender fields describe us then. */
    static Optional<Chat> ofOurs(String owner, Fields message, Fields crm) {
        return of(owner, crm, Stream.of("chatid", "chatlid").map(message::text));
    }

    /** The chat of an event that is not a message. */
    static Optional<Chat> ofUpdate(String owner, Fields event) {
        return of(
                owner,
                new Fields(event.node().path("chat")),
                Stream.of("chatid", "Chat", "sender_pn", "SenderAlt", "sender_lid", "Sender")
                        .map(event::text));
    }

    private static Optional<Chat> of(String owner, Fields crm, Stream<String> jids) {
        List<Address> seen = Stream.concat(
                        jids, Stream.of("wa_chatid", "wa_chatlid").map(crm::text))
                .flatMap(jid -> address(jid).stream())
                .filter(address -> !address.digits().equals(owner))
                .distinct()
                .toList();
        if (seen.isEmpty()) {
            return PhoneNumbers.read(crm.text("phone"))
                    .filter(phone -> !phone.digits().equals(owner))
                    .map(phone -> new Chat(owner, phone, List.of(phone)));
        }
        return Optional.of(joined(owner, seen));
    }

    /** One phone (in both spellings, should there be two) and one LID; an answer goes to the phone where it is known. */
    private static Chat joined(String owner, List<Address> seen) {
        Optional<Address> phone = seen.stream().filter(Address::isPhone).findFirst();
        List<Address> addresses = new ArrayList<>();
        phone.ifPresent(first -> seen.stream()
                .filter(Address::isPhone)
                .filter(other -> PhoneNumbers.canonical(other).equals(PhoneNumbers.canonical(first)))
                .forEach(addresses::add));
        seen.stream().filter(address -> !address.isPhone()).findFirst().ifPresent(addresses::add);
        return new Chat(owner, addresses.getFirst(), addresses);
    }
}
