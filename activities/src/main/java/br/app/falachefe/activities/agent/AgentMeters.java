package br.app.falachefe.activities.agent;

import br.app.falachefe.workflows.agent.ToolResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Figures about tools and about answers that were held back. */
@Component
class AgentMeters {
    private static final String TOOL_CALLS = "tool.calls";
    private static final String TOOL_CALL = "tool.call";
    private static final String GUARDRAIL = "guardrail.block";
    private static final String UNKNOWN = "unknown";
    /** The only rule so far: no word of our instructions. */
    static final String INSTRUCTIONS = "instructions";

    private final MeterRegistry meters;

    AgentMeters(MeterRegistry meters) {
        this.meters = meters;
        // A counter that appears with its first event hides that event from rates.
        guardrail(INSTRUCTIONS);
    }

    /** Without the name where it is the model's own invention, of which there are endlessly many. */
    void refusedAtOnce(boolean known, String tool) {
        count(known ? tool : UNKNOWN, "refused");
    }

    void ran(String tool, ToolResult result, Duration took) {
        took(tool, took);
        count(
                tool,
                switch (result) {
                    case ToolResult.Done _ -> "done";
                    case ToolResult.Refused _ -> "refused";
                    case ToolResult.Stale _ -> "stale";
                });
    }

    /** It could not say anything, such as when PostgreSQL is away; the engine tries it again. */
    void failed(String tool, Duration took) {
        took(tool, took);
        count(tool, "failed");
    }

    void blocked(String rule) {
        guardrail(rule).increment();
    }

    private Counter guardrail(String rule) {
        return Counter.builder(GUARDRAIL)
                .description("Answers of a model that were held back")
                .tags("rule", rule)
                .register(meters);
    }

    private void took(String tool, Duration took) {
        Timer.builder(TOOL_CALL)
                .description("How long tools took")
                .tag("tool", tool)
                .register(meters)
                .record(took);
    }

    private void count(String tool, String outcome) {
        Counter.builder(TOOL_CALLS)
                .description("How calls of tools ended")
                .tags("tool", tool, "outcome", outcome)
                .register(meters)
                .increment();
    }
}
