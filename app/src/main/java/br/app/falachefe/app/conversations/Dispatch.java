package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.workflows.message.ConversationId;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands conversations over to the engine, off the request thread, first come, first served. A chat with an open turn
 * passes at once; a chat that would open one waits for permission, because an overloaded engine is unfair and not merely
 * slow: the inbox is the queue. What is lost here with the process is found by the sweeper.
 */
class Dispatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 16;
    private static final long BETWEEN_TRIES_MILLIS = 20;

    private final Waiting waiting;
    private final Conversations conversations;
    private final EngineEpoch epoch;
    private final TurnRate rate;
    private final ChannelSource channel;
    private final BlockingQueue<ConversationId> line = new LinkedBlockingQueue<>();
    private final Set<ConversationId> inLine = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dispatch(Waiting waiting, Conversations conversations, EngineEpoch epoch, TurnRate rate, ChannelSource channel) {
        this.waiting = waiting;
        this.conversations = conversations;
        this.epoch = epoch;
        this.rate = rate;
        this.channel = channel;
        threads.execute(this::serveLine);
    }

    /** Hands a conversation over soon; called right after its row was committed, and by the sweeper. */
    void soon(ConversationId conversation) {
        threads.execute(() -> guarded(conversation, () -> {
            if (channel.current().owner() == null) {
                log.warn("Nobody knows our own number yet; conversation {} is kept and not answered", conversation);
            } else if (waiting.hasOpenTurn(conversation)) {
                handOver(conversation);
            } else if (inLine.add(conversation)) {
                line.add(conversation);
            }
        }));
    }

    private void serveLine() {
        try {
            while (true) {
                ConversationId next = line.take();
                while (!rate.tryTake()) {
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
                }
                slots.acquire();
                inLine.remove(next);
                threads.execute(() -> {
                    try {
                        guarded(next, () -> handOver(next));
                    } finally {
                        slots.release();
                    }
                });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver(ConversationId conversation) {
        String engine = epoch.current();
        waiting.take(conversation, engine).ifPresent(handover -> {
            try {
                conversations.announce(handover);
            } catch (RuntimeException e) {
                waiting.release(conversation);
                throw e;
            }
            waiting.announced(handover, engine);
        });
    }

    /** A failed hand-over is not lost: its rows stay as they are, and the sweeper comes again in seconds. */
    private static void guarded(ConversationId conversation, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("Conversation {} could not be handed over now; the sweeper tries again", conversation, e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
