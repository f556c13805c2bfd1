package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.outbox.OutboundRows.Change;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Sends what was granted and settles its row by what the gateway's answer proves. */
@Component
class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Gateway gateway;
    private final OutboundRows rows;
    /** An answer that is not written down leaves the row in doubt, so a database that hiccups is asked again. */
    private final RetryTemplate patiently = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(100))
            .multiplier(2)
            .timeout(Duration.ofSeconds(3))
            .build());

    Sender(Gateway gateway, OutboundRows rows) {
        this.gateway = gateway;
        this.rows = rows;
    }

    Outcome send(Claim.Granted granted) {
        SendAnswer answer = gateway.send(granted.part(), granted.guard());
        TrackId track = granted.part().track();
        return switch (answer) {
            case SendAnswer.Accepted(MessageId messageId) -> {
                patiently.invoke(() -> rows.sent(granted.row(), messageId));
                yield new Outcome.Sent(messageId);
            }
            case SendAnswer.NotLeft(var reason, var retryAfter) -> {
                LOG.info("{} did not leave: {}", track, reason);
                yield settle(
                        granted,
                        () -> rows.backToPrepared(granted.row(), granted.attempt()),
                        new Outcome.NotLeft(reason, retryAfter));
            }
            case SendAnswer.Refused(var failure, var detail) -> {
                LOG.warn("{} was refused: {}", track, detail);
                yield settle(
                        granted,
                        () -> rows.fail(granted.row(), granted.attempt(), failure, detail),
                        new Outcome.Refused(failure, detail));
            }
            case SendAnswer.Doubtful(var reason) -> {
                LOG.warn("Nobody knows whether {} left: {}", track, reason);
                yield settle(granted, () -> rows.makeUnsure(granted.row(), granted.attempt()), new Outcome.Unsure());
            }
        };
    }

    /** Where the row has moved on, this attempt has nothing to say any more: the row speaks. */
    private Outcome settle(Claim.Granted granted, Supplier<Change> write, Outcome written) {
        return switch (patiently.invoke(write)) {
            case WRITTEN -> written;
            case MOVED_ON -> {
                MessageId messageId =
                        patiently.invoke(() -> rows.find(granted.row())).messageId();
                yield messageId == null ? new Outcome.Unsure() : new Outcome.Sent(messageId);
            }
        };
    }
}
