package br.app.falachefe.activities.overview;

import br.app.falachefe.activities.memory.Spoken;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored messages as people read them. */
@Component
class SpokenText {
    private final JsonMapper json;

    SpokenText(JsonMapper json) {
        this.json = json;
    }

    String of(Speaker speaker, String stored) {
        return switch (speaker) {
            case CUSTOMER -> Spoken.of(json.readValue(stored, InboundMessage.class));
            case ASSISTANT, PERSON -> words(json.readValue(stored, OutboundMessage.class));
        };
    }

    private static String words(OutboundMessage message) {
        return switch (message) {
            case OutboundMessage.Text(var text, var _) -> text;
            case OutboundMessage.Buttons(var text, var buttons) ->
                text
                        + buttons.stream()
                                .map(button -> "\n[" + button.label() + "]")
                                .collect(Collectors.joining());
        };
    }
}
