package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Phones;
import org.springframework.stereotype.Component;

/** Finds out from {@code from}, {@code name}, {@code group}, {@code lid_only} and {@code by_owner} who writes where. */
@Component
class Writers {
    /** Somebody has to write in a group that was named instead of a person. */
    private static final String GROUP_MEMBER = "5521988887777";

    private final Phones phones;

    Writers(Phones phones) {
        this.phones = phones;
    }

    Writer of(Fields written) {
        var from = written.identifier("from").orElseThrow(() -> new BadInput("\"from\" is missing: who writes?"));
        var byOwner = written.flag("by_owner");
        var known = phones.holder(from);
        var name = written.text("name").orElse(known.name());
        if (name.length() > 200) {
            throw new BadInput("\"name\" has more than 200 characters");
        }
        var group = written.present("group");
        if (group.isPresent() && !group.get().isBoolean()) {
            var author = phones.saw(known.seen(name, false, false));
            return new Writer(group(written), author, byOwner);
        }
        var isGroup = written.flag("group") || from.endsWith("@g.us");
        var lidOnly = written.flag("lid_only") || known.chat().equals(known.lid());
        var chat = phones.saw(known.seen(name, isGroup, lidOnly && !isGroup));
        return new Writer(chat, isGroup ? phones.contactOrNew(GROUP_MEMBER) : chat, byOwner);
    }

    /** A group of its own, that the person writes in. */
    private Contact group(Fields written) {
        var id = written.identifier("group")
                .orElseThrow(() -> new BadInput("\"group\" must be true or the digits of a group"));
        var digits = id.replaceFirst("@g\\.us$", "");
        var known = phones.contactOrNew(digits + "@g.us");
        return phones.saw(known.seen(known.name().isEmpty() ? "Grupo" : known.name(), true, false));
    }
}
