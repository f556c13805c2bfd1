package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.store.Choice;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Menu;
import br.app.falachefe.simulator.store.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tapped button, a picked row, a vote: what points back at the menu. */
@Component
class Choices {
    private final JsonMapper json;

    Choices(JsonMapper json) {
        this.json = json;
    }

    void fill(ObjectNode content, Entry made, @Nullable Entry menu) {
        var message = made.message();
        var choice = Objects.requireNonNullElse(made.attachment().choice(), "");
        switch (message.kind()) {
            case BUTTON -> {
                content.put("selectedButtonID", choice);
                content.putObject("Response").put("SelectedDisplayText", message.text());
            }
            case LIST -> list(content, message, choice, menu);
            case POLL -> vote(content, message);
            case TEXT, AUDIO, IMAGE, VIDEO, DOCUMENT, STICKER, LOCATION, CONTACT -> {}
        }
    }

    private static void vote(ObjectNode content, Message message) {
        content.put("senderTimestampMS", message.at());
        ((ObjectNode) content.get("pollCreationMessageKey"))
                .put("ID", Objects.requireNonNullElse(message.replyTo(), ""));
    }

    private void list(ObjectNode content, Message message, String choice, @Nullable Entry menu) {
        content.put("title", message.text());
        ((ObjectNode) content.get("singleSelectReply")).put("selectedRowID", choice);
        var offered = menu == null
                ? List.<Choice>of()
                : Optional.ofNullable(menu.attachment().choices()).orElse(List.of());
        var row = offered.stream().filter(one -> one.id().equals(choice)).findFirst();
        content.put("description", row.map(Choice::description).orElse(""));
    }

    /** The menu as WhatsApp quotes it under the answer. */
    ObjectNode quotedList(Entry menu) {
        var message = json.createObjectNode();
        var list = message.putObject("listMessage");
        var sent = Optional.ofNullable(menu.attachment().menu());
        list.put("description", menu.message().text());
        list.put("buttonText", sent.map(Menu::button).orElse("Ver opções"));
        list.put("listType", 1);
        sections(list.putArray("sections"), menu);
        list.put("footerText", sent.map(Menu::footer).orElse(""));
        return message;
    }

    private static void sections(ArrayNode sections, Entry menu) {
        String open = null;
        ArrayNode rows = null;
        for (var choice : Optional.ofNullable(menu.attachment().choices()).orElse(List.of())) {
            var section = Objects.requireNonNullElse(choice.section(), "");
            if (rows == null || !section.equals(open)) {
                rows = sections.addObject().put("title", section).putArray("rows");
                open = section;
            }
            rows.addObject()
                    .put("title", choice.label())
                    .put("description", Objects.requireNonNullElse(choice.description(), ""))
                    .put("rowID", choice.id());
        }
    }

    /** Whether the choice itself is told in {@code vote}, and {@code text} stays empty. */
    static boolean isChoice(Kind kind) {
        return kind == Kind.BUTTON || kind == Kind.LIST || kind == Kind.POLL;
    }
}
