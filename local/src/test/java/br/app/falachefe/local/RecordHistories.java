package br.app.falachefe.local;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code scripts/record-history}: stores histories of real runs for the replay test. */
final class RecordHistories {
    private static final Path FOLDER = RunningProduct.home().resolve("workflows/src/test/resources/histories");
    /** Reached within the five turns of {@link Scenario#CONTINUE_AS_NEW}; usually it is 4,096 events. */
    private static final String EARLY_CONTINUE_AS_NEW = "limit.historyCount.suggestContinueAsNew=75";

    private RecordHistories() {}

    public static void main(String[] arguments) {
        if (arguments.length == 4 && arguments[0].equals("--workflow")) {
            store(arguments[1], arguments[2], arguments[3]);
            return;
        }
        List<Scenario> scenarios = arguments.length == 0
                ? List.of(Scenario.values())
                : Arrays.stream(arguments)
                        .map(name -> Scenario.named(name)
                                .orElseThrow(() -> new IllegalArgumentException("There is no scenario " + name
                                        + "; there are "
                                        + Arrays.stream(Scenario.values())
                                                .map(Scenario::fileName)
                                                .toList())))
                        .toList();
        for (Scenario scenario : scenarios) {
            record(scenario);
        }
    }

    /** Each on a product of its own, because faults and dynamic configuration are for all chats. */
    private static void record(Scenario scenario) {
        System.out.println("… " + scenario.fileName());
        try (RunningProduct product = RunningProduct.start(settings(scenario))) {
            String conversation = scenario.play(product);
            store(product.running().engine().address(), "conversation/" + conversation, scenario.fileName());
        }
    }

    private static Map<String, String> settings(Scenario scenario) {
        return Map.of(
                "ENGINE", "cli",
                "ENGINE_DYNAMIC_CONFIG", scenario == Scenario.CONTINUE_AS_NEW ? EARLY_CONTINUE_AS_NEW : "",
                "TURN_QUIET", scenario == Scenario.BURST ? "800ms" : "0s");
    }

    /** All runs of the conversation, oldest first: a run that was continued names the one before it. */
    private static void store(String engine, String workflow, String name) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(engine).build());
        try {
            WorkflowClient client = WorkflowClient.newInstance(
                    service,
                    WorkflowClientOptions.newBuilder().setNamespace("default").build());
            List<String> runs = new ArrayList<>();
            for (@Nullable String run = ""; run != null; ) {
                var history = run.isEmpty() ? client.fetchHistory(workflow) : client.fetchHistory(workflow, run);
                runs.addFirst(history.toJson(true));
                String before = history.getEvents()
                        .getFirst()
                        .getWorkflowExecutionStartedEventAttributes()
                        .getContinuedExecutionRunId();
                run = before.isEmpty() ? null : before;
            }
            for (int run = 0; run < runs.size(); run++) {
                write(runs.size() == 1 ? name : name + "-" + (run + 1), runs.get(run));
            }
        } finally {
            service.shutdownNow();
        }
    }

    private static void write(String name, String history) {
        try {
            Path file = Files.createDirectories(FOLDER).resolve(name + ".json");
            Files.writeString(file, nameless(history) + "\n");
            System.out.println("  " + RunningProduct.home().relativize(file) + ", "
                    + history.split("\"eventId\"").length + " events");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Identities name process and machine, which nobody needs to know. */
    private static String nameless(String history) {
        return history.replace("\\u003d", "=")
                .replaceAll("(\"(?:identity|stickyTaskQueue|name)\": \")[^\"]*@[^\"]*\"", "$1somebody\"");
    }
}
