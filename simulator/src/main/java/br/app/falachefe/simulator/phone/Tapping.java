package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.store.Attachment;
import br.app.falachefe.simulator.store.Choice;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Phones;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A tap on a button or a row, or a vote: on the menu named by {@code quoted}, else on the newest one of that kind. */
@Component
class Tapping {
    private final Phones phones;

    Tapping(Phones phones) {
        this.phones = phones;
    }

    Carried tapped(Kind kind, Contact chat, Fields written) {
        var menu = menu(kind, chat, written);
        var id = written.identifier("choice").or(() -> written.identifier("id"));
        var label = written.filled("text");
        var choice = choices(menu).stream()
                .filter(one -> id.map(one.id()::equals).orElse(label.equals(Optional.of(one.label()))))
                .findFirst()
                .orElseThrow(() -> new BadInput("message %s offers: %s"
                        .formatted(
                                menu.id(),
                                String.join(
                                        ", ",
                                        choices(menu).stream().map(Choice::id).toList()))));
        return new Carried(kind, choice.label(), menu.id(), Attachment.chosen(choice.id()));
    }

    Carried voted(Contact chat, Fields written) {
        var menu = menu(Kind.POLL, chat, written);
        var text = written.text("text")
                .or(() -> written.present("choices").map(all -> String.join(", ", written.texts("choices"))))
                .or(() -> written.text("choice"))
                .orElseThrow(() -> new BadInput("\"choices\" is missing: the options voted for"));
        return new Carried(Kind.POLL, text, menu.id(), Attachment.NONE);
    }

    private Entry menu(Kind kind, Contact chat, Fields written) {
        var quoted = written.filled("quoted");
        var found = quoted.isPresent()
                ? phones.find(quoted.get())
                : phones.transcript(chat.chat()).reversed().stream()
                        .filter(entry -> isMenu(entry, kind))
                        .findFirst();
        return found.filter(entry -> isMenu(entry, kind))
                .orElseThrow(() ->
                        new BadInput("there is no %s menu %s".formatted(kind.wire(), quoted.orElse("in this chat"))));
    }

    private static boolean isMenu(Entry entry, Kind kind) {
        return entry.message().fromMe()
                && entry.message().kind() == kind
                && entry.attachment().menu() != null;
    }

    private static List<Choice> choices(Entry menu) {
        return Optional.ofNullable(menu.attachment().choices()).orElse(List.of());
    }
}
