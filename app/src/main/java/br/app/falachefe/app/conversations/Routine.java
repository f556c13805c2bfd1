package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.whatsapp.GatewayLink;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every process looks after by itself: the gateway's link. */
@Component
class Routine {
    private final GatewayLink link;

    Routine(GatewayLink link) {
        this.link = link;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void askGateway() {
        link.refresh();
    }
}
