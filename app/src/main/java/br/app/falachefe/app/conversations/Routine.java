package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.SpillDrain;
import br.app.falachefe.activities.whatsapp.GatewayLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every process looks after by itself: webhooks that were put aside, and the gateway's link. */
@Component
class Routine {
    private static final Logger log = LoggerFactory.getLogger(Routine.class);

    private final SpillDrain drain;
    private final GatewayLink link;
    private final Announcements announcements;

    Routine(SpillDrain drain, GatewayLink link, Announcements announcements) {
        this.drain = drain;
        this.link = link;
        this.announcements = announcements;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void drainSpill() {
        try {
            drain.drain(announcements::of);
        } catch (RuntimeException e) {
            log.error("The spill could not be drained; it is tried again in a second", e);
        }
    }

    @Scheduled(fixedDelayString = "PT30S")
    void askGateway() {
        link.refresh();
    }
}
