package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.Waiting;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds every few seconds what was kept but never handed over, or was handed over and went silent. */
class Sweeper {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    /** What is younger is still on its way by the direct road. */
    private static final Duration YOUNG = Duration.ofSeconds(2);

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final Waiting waiting;
    private final Dispatch dispatch;
    private final EngineEpoch epoch;
    private final TurnRate rate;
    private final ChannelSource channel;
    private final Duration quiet;

    Sweeper(
            Waiting waiting,
            Dispatch dispatch,
            EngineEpoch epoch,
            TurnRate rate,
            ChannelSource channel,
            Duration quiet) {
        this.waiting = waiting;
        this.dispatch = dispatch;
        this.epoch = epoch;
        this.rate = rate;
        this.channel = channel;
        this.quiet = quiet;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void sweep() {
        try {
            rate.slowDown(waiting.openingDelay(quiet).compareTo(SLOW) > 0);
            String owner = channel.current().owner();
            if (owner != null) {
                waiting.due(owner, epoch.current(), YOUNG, MOST).forEach(dispatch::soon);
            }
        } catch (RuntimeException e) {
            log.warn("The sweep found PostgreSQL or the engine away and comes again in five seconds: {}", e.toString());
        }
    }
}
