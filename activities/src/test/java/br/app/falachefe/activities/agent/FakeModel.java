package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.ModelAnswer;
import br.app.falachefe.activities.model.ModelClient;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.activities.model.ModelUsage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Answers what it was told to, in that order, and keeps what it was asked. */
final class FakeModel implements ModelClient {
    private static final ModelUsage USAGE = new ModelUsage("fake", 10, 0, 5);

    final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch interrupted = new CountDownLatch(1);
    private final Queue<Supplier<ModelAnswer>> answers = new ArrayDeque<>();

    FakeModel says(String text) {
        answers.add(() -> new ModelAnswer.Said(text, USAGE));
        return this;
    }

    FakeModel asks(ModelToolCall... calls) {
        answers.add(() -> new ModelAnswer.Asked(List.of(calls), USAGE));
        return this;
    }

    FakeModel fails(ModelException trouble) {
        answers.add(() -> {
            throw trouble;
        });
        return this;
    }

    /** Says nothing until it is interrupted. */
    FakeModel hangs() {
        answers.add(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw ModelException.unavailable("interrupted", null, null);
        });
        return this;
    }

    /** Runs something while the model thinks, then says the text. */
    FakeModel meanwhile(Runnable something, String text) {
        answers.add(() -> {
            something.run();
            return new ModelAnswer.Said(text, USAGE);
        });
        return this;
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        asked.add(request);
        Supplier<ModelAnswer> answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("nobody expected this question");
        }
        return answer.get();
    }

    ModelRequest lastAsked() {
        return asked.getLast();
    }
}
