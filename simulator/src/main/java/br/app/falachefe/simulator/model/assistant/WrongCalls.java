package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.ToolCall;
import java.util.List;
import java.util.random.RandomGenerator;

/** Calls that no tool can serve, marked so that a good call may follow them. */
public final class WrongCalls {
    private static final List<String> NONSENSE =
            List.of("{\"amount\":[\"cinco\"],\"direction\":42}", "{}", "{\"amount\": \"R$ 5", "[]", "null");

    private WrongCalls() {}

    public static Answer unknownTool() {
        return call("ferramenta_que_nao_existe", "{\"valor\":\"tudo\"}");
    }

    public static Answer wrongArguments(String tool, RandomGenerator chance) {
        return call(tool, NONSENSE.get(chance.nextInt(NONSENSE.size())));
    }

    private static Answer call(String tool, String arguments) {
        return new Answer.Call(List.of(new ToolCall(Progress.wrongId(), tool, arguments)));
    }
}
