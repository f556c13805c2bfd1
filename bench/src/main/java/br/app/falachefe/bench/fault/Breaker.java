package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.wire.NoAnswerException;
import br.app.falachefe.bench.wire.Phone;
import java.time.Duration;
import java.util.Map;

/** Makes faults begin and end. */
final class Breaker {
    private static final Duration SLOW_SEND = Duration.ofSeconds(4);

    private final Stack stack;
    private final Phone phone;
    private final long seed;

    Breaker(Stack stack, Phone phone, long seed) {
        this.stack = stack;
        this.phone = phone;
        this.seed = seed;
    }

    void calm() throws NoAnswerException {
        phone.faults(Faults.throughout(seed));
    }

    void begin(Fault fault) throws NoAnswerException, InterruptedException {
        switch (fault) {
            case Fault.Kill(String process) -> {
                slowGateway();
                stack.order("kill", process);
            }
            case Fault.Freeze(String process) -> {
                slowGateway();
                stack.order("freeze", process);
            }
            case Fault.Weather(String name, var doubt, Map<String, Object> settings) ->
                phone.faults(Faults.with(seed + name.hashCode(), settings));
        }
    }

    /**
     * The blow is to fall while some four sends wait for their answers, which otherwise take a twentieth of a second; and no
     * echo is to tell of them before somebody asks, so that whoever sends without a claim sends twice. Webhooks come twice at
     * the same time then.
     */
    private void slowGateway() throws NoAnswerException, InterruptedException {
        phone.faults(Faults.with(
                seed, Map.of("send_latency_ms", SLOW_SEND.toMillis(), "echo_off", 1, "webhook_duplicate_after_ms", 0)));
        Thread.sleep(SLOW_SEND);
    }

    /** Comes back when the process that was killed answers again. */
    void end(Fault fault) throws NoAnswerException {
        switch (fault) {
            case Fault.Kill(String process) -> stack.start(process);
            case Fault.Freeze(String process) -> stack.order("thaw", process);
            case Fault.Weather _ -> {}
        }
        calm();
    }
}
