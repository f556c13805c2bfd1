package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.OutboundPart;
import br.app.falachefe.activities.outbox.TrackId;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import br.app.falachefe.workflows.message.OutboundMessage.Buttons;
import br.app.falachefe.workflows.message.OutboundMessage.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of UazAPI's requests. */
final class UazApiRequests {
    private static final String TRACK_SOURCE = "falachefe";

    private UazApiRequests() {}

    /** @param replyId omitted where there is none: UazAPI takes an empty one for an id */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SendText(
            String number,
            String text,
            @JsonProperty("track_source") String trackSource,
            @JsonProperty("track_id") String trackId,
            @JsonProperty("replyid") @Nullable String replyId) {}

    record SendMenu(
            String number,
            String type,
            String text,
            List<String> choices,
            @JsonProperty("track_source") String trackSource,
            @JsonProperty("track_id") String trackId) {
        SendMenu {
            choices = List.copyOf(choices);
        }
    }

    record Find(
            @JsonProperty("track_source") String trackSource,
            @JsonProperty("track_id") String trackId,
            int limit) {}

    record Presence(String number, String presence, int delay) {}

    record MarkRead(List<String> id) {
        MarkRead {
            id = List.copyOf(id);
        }
    }

    static SendText text(OutboundPart part, Text message) {
        MessageId quoted = message.quoted();
        return new SendText(
                number(part.address()),
                UazApiText.defused(message.text()),
                TRACK_SOURCE,
                part.track().value(),
                quoted == null ? null : quoted.value());
    }

    static Find find(TrackId track) {
        return new Find(TRACK_SOURCE, track.value(), 2);
    }

    static SendMenu buttons(OutboundPart part, Buttons message) {
        return new SendMenu(
                number(part.address()),
                "button",
                UazApiText.defused(message.text()),
                message.buttons().stream().map(UazApiRequests::choice).toList(),
                TRACK_SOURCE,
                part.track().value());
    }

    /** The bar parts label and id. */
    private static String choice(OutboundMessage.Button button) {
        return UazApiText.defused(button.label().replace('|', '/')) + "|" + button.id();
    }

    /** The same question for builds without buttons: the customer answers with a number or the words. */
    static Text numbered(Buttons message) {
        StringBuilder text = new StringBuilder(message.text()).append('\n');
        for (int at = 0; at < message.buttons().size(); at++) {
            text.append('\n')
                    .append(at + 1)
                    .append(". ")
                    .append(message.buttons().get(at).label());
        }
        return new Text(text.toString(), null);
    }

    /** Digits are safest for people; a LID looks like digits and means somebody else without its suffix. */
    static String number(Address address) {
        return address.isPhone() ? address.digits() : address.value();
    }
}
