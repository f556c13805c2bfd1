package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.turn.TurnSteps;
import br.app.falachefe.workflows.conversation.TurnRef;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rounds and tool replies of a turn: {@code agent/2} is a round, {@code tool/2/0} the reply to its first call. */
@Component
class AgentSteps {
    private static final String ROUND = "agent/";
    private static final String TOOL = "tool/";

    private final TurnSteps steps;
    private final JsonMapper json;

    AgentSteps(TurnSteps steps, JsonMapper json) {
        this.steps = steps;
        this.json = json;
    }

    static String toolStep(int round, int call) {
        return TOOL + round + "/" + call;
    }

    Optional<RecordedRound> round(TurnRef turn, int round) {
        return steps.find(turn, ROUND + round).map(stored -> json.readValue(stored, RecordedRound.class));
    }

    void record(TurnRef turn, int round, RecordedRound decided) {
        steps.record(turn, ROUND + round, json.writerFor(RecordedRound.class).writeValueAsString(decided));
    }

    /** The call that a step stands for, if this turn's agent asked for it. */
    Optional<AskedTool> asked(TurnRef turn, String step) {
        String[] parts = step.split("/");
        if (!step.startsWith(TOOL) || parts.length != 3 || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return round(turn, Integer.parseInt(parts[1])).flatMap(round -> switch (round) {
            case RecordedRound.Asked asked ->
                asked.calls().stream().filter(call -> call.step().equals(step)).findFirst();
            case RecordedRound.Answered _ -> Optional.empty();
        });
    }

    Optional<ToolReply> reply(TurnRef turn, String step) {
        return steps.find(turn, step).map(this::reply);
    }

    /** Keeps the first reply of a step, and answers with the one that is kept. */
    ToolReply record(TurnRef turn, String step, ToolReply reply) {
        return reply(steps.record(turn, step, json.writerFor(ToolReply.class).writeValueAsString(reply)));
    }

    private ToolReply reply(String stored) {
        return json.readValue(stored, ToolReply.class);
    }
}
