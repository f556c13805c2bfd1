package br.app.falachefe.simulator.webhook;

import br.app.falachefe.simulator.faults.FaultsChanged;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the product when the instance loses or finds WhatsApp. */
@Component
class ConnectionEvents {
    private final UpdateBodies updates;
    private final Notices notices;
    private final Webhook webhook;

    ConnectionEvents(UpdateBodies updates, Notices notices, Webhook webhook) {
        this.updates = updates;
        this.notices = notices;
        this.webhook = webhook;
    }

    @EventListener
    void changed(FaultsChanged changed) {
        if (changed.before() == changed.now()) {
            return;
        }
        var body = switch (changed.now()) {
            case CONNECTED -> updates.connected();
            case DISCONNECTED -> updates.disconnected(false, Instant.now());
            case LOGGED_OUT -> updates.disconnected(true, Instant.now());
        };
        webhook.tell(notices.of(body, null));
    }
}
