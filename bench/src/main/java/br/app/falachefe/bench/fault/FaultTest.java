package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Demands;
import br.app.falachefe.bench.verdict.Observations;
import br.app.falachefe.bench.verdict.Tally;
import br.app.falachefe.bench.verdict.Verdict;
import br.app.falachefe.bench.wire.NoAnswerException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Breaks a running stack while customers write, and says whether the promise held. */
public final class FaultTest {
    private static final Duration FASTEST = Duration.ofMillis(500);
    private static final Duration SHORT_FORM = Duration.ofSeconds(1);
    private static final int FEWEST_FAULTS = 12;
    private static final int FEWEST_CHATS = 100;
    private static final int BROKEN = 1;
    private static final int NOT_RUN = 2;

    private FaultTest() {}

    /** Ends with 0 where every invariant held, 1 where one broke, 2 where the run could not be made. */
    public static void main(String[] words) throws InterruptedException {
        try {
            System.exit(run(Arguments.parse(words)) ? 0 : BROKEN);
        } catch (IllegalArgumentException | NoAnswerException | IOException | Stack.StackException e) {
            System.err.println("The fault test could not be run: " + e.getMessage());
            System.exit(NOT_RUN);
        } catch (RuntimeException e) {
            // A fault of the test itself is no verdict, least of all on a planted bug.
            e.printStackTrace();
            System.exit(NOT_RUN);
        }
    }

    private static boolean run(Arguments arguments) throws NoAnswerException, IOException, InterruptedException {
        var pace = arguments.pace();
        var faults = Faults.wanted(arguments);
        var slots = Schedule.of(faults, arguments.seed(), pace);
        var end = Schedule.end(slots, pace);
        var every = arguments.brief() ? SHORT_FORM : steady(end, arguments.messages());
        var target = Target.of(System.getenv());
        var stack = new Stack(arguments.stack(), Path.of(arguments.output() + ".stack.log"));
        var progress = new Progress(System.out, slots.size());
        progress.begins(arguments.messages(), slots, every, end);
        var run = new Run(target, new Breaker(stack, target.phone(), arguments.seed()), slots, end, progress);
        var seen = run.observe(arguments.messages(), arguments.seed(), every);
        return say(arguments, seen);
    }

    private static boolean say(Arguments arguments, Observations seen) throws IOException {
        var everything = arguments.faults().isEmpty();
        var demands = new Demands(arguments.messages(), everything ? FEWEST_CHATS : 1, everything ? FEWEST_FAULTS : 0);
        var form = arguments.brief() ? "short" : "long";
        var report = new Report(arguments.seed(), form, Tally.of(seen), Verdict.of(seen, demands));
        report.write(arguments.output());
        System.out.println();
        System.out.println(report.table());
        System.out.println(report.verdict());
        System.out.println("seed " + arguments.seed() + ", details in " + arguments.output()
                + ", logs of all processes in " + System.getenv().getOrDefault("STACK_LOGS", "their own folders"));
        System.out.println(report.lastLine());
        return report.passed();
    }

    /** The messages last as long as the faults, and two a second is what two cores carry with everything on them. */
    static Duration steady(Duration end, int messages) {
        var every = end.dividedBy(Math.max(1, messages));
        return every.compareTo(FASTEST) < 0 ? FASTEST : every;
    }
}
