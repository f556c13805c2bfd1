package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.EventReader;
import br.app.falachefe.activities.inbox.IgnoreReason;
import br.app.falachefe.activities.inbox.InboundEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Reads bodies that were put aside as if they came just now. */
@Component
class SpilledWebhooks implements EventReader {
    private final UazApiEvents events;
    private final ChannelSource channel;

    SpilledWebhooks(UazApiEvents events, ChannelSource channel) {
        this.events = events;
        this.channel = channel;
    }

    @Override
    public InboundEvent read(String body) {
        return switch (events.read(body.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Webhook webhook -> events.event(webhook, channel.current());
            case Reading.Malformed _ -> new InboundEvent.Ignored(IgnoreReason.UNKNOWN_EVENT);
        };
    }
}
