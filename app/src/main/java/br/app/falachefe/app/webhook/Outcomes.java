package br.app.falachefe.app.webhook;

import br.app.falachefe.activities.inbox.Acceptance;
import br.app.falachefe.activities.inbox.Entrance;
import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.whatsapp.GatewayLink;
import br.app.falachefe.app.config.Role;
import br.app.falachefe.app.conversations.Announcements;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Turns what became of a webhook into the answer, and starts what has to follow it. */
@Component
@ConditionalOnProperty(name = Role.DOOR, havingValue = "true")
class Outcomes {
    private final Announcements announcements;
    private final GatewayLink link;
    private final WebhookCounts counts;

    Outcomes(Announcements announcements, GatewayLink link, WebhookCounts counts) {
        this.announcements = announcements;
        this.link = link;
        this.counts = counts;
    }

    WebhookAnswer of(String eventType, InboundEvent event, Entrance entrance) {
        if (event instanceof InboundEvent.ConnectionChanged changed) {
            link.changed(changed);
        }
        WebhookAnswer answer = switch (entrance) {
            case Entrance.Decided(Acceptance acceptance) -> of(acceptance);
            case Entrance.PutAside _ -> WebhookAnswer.ACCEPTED;
            case Entrance.Unavailable _ -> throw new RejectedException(Rejection.UNAVAILABLE);
        };
        counts.received(eventType, answer.status());
        return answer;
    }

    private WebhookAnswer of(Acceptance acceptance) {
        announcements.accepted(acceptance);
        return switch (acceptance) {
            case Acceptance.Accepted _ -> WebhookAnswer.ACCEPTED;
            case Acceptance.Duplicate _ -> WebhookAnswer.DUPLICATE;
            case Acceptance.Ignored(var reason) -> WebhookAnswer.ignored(reason.wireName());
            case Acceptance.Informed(var reason, var _, var _) -> WebhookAnswer.ignored(reason.wireName());
        };
    }
}
