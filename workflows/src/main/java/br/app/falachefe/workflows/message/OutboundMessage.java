package br.app.falachefe.workflows.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of an answer, ready to be sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OutboundMessage.Text.class, name = "text"),
    @JsonSubTypes.Type(value = OutboundMessage.Buttons.class, name = "buttons")
})
public sealed interface OutboundMessage {
    String text();

    record Text(String text, @Nullable MessageId quoted) implements OutboundMessage {}

    /** Up to three buttons below a text; the customer's tap comes back as {@link InboundMessage.Choice}. */
    record Buttons(String text, List<Button> buttons) implements OutboundMessage {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    record Button(String id, String label) {}
}
