package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Keeps what was sent and answers as it is told; without a word it accepts, once the guard lets it write. */
public final class FakeGateway implements Gateway {
    final List<OutboundPart> sent = Collections.synchronizedList(new ArrayList<>());
    public final List<MessageId> read = Collections.synchronizedList(new ArrayList<>());
    public final List<Address> typing = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<Supplier<SendAnswer>> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Supplier<Trace>> traces = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();

    void forget() {
        sent.clear();
        read.clear();
        typing.clear();
    }

    void willAnswer(SendAnswer answer) {
        answers.add(() -> answer);
    }

    /** Something happens between the write and the answer. */
    void willAnswerAfter(Runnable event, SendAnswer answer) {
        answers.add(() -> {
            event.run();
            return answer;
        });
    }

    /** Without a word it knows nothing. */
    void willFind(Trace trace) {
        traces.add(() -> trace);
    }

    /** Something happens while the gateway looks. */
    void willFindAfter(Runnable event, Trace trace) {
        traces.add(() -> {
            event.run();
            return trace;
        });
    }

    @Override
    public Trace find(TrackId track) {
        Supplier<Trace> trace = traces.poll();
        return trace == null ? new Trace.None() : trace.get();
    }

    @Override
    public SendAnswer send(OutboundPart part, WriteGuard guard) {
        try {
            guard.beforeWrite();
        } catch (ClaimTooOldException e) {
            return new SendAnswer.NotLeft("too old", null);
        }
        sent.add(part);
        Supplier<SendAnswer> answer = answers.poll();
        return answer == null ? new SendAnswer.Accepted(new MessageId("3EB0" + ids.incrementAndGet())) : answer.get();
    }

    @Override
    public void typing(Address address) {
        typing.add(address);
    }

    @Override
    public void markRead(List<MessageId> messages) {
        read.addAll(messages);
    }

    @Override
    public InstanceStatus instance() {
        return new InstanceStatus.Unknown("nobody asks");
    }
}
