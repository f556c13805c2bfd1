package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.assistant.WrongCalls;
import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.ChatRequest;
import java.util.random.RandomGenerator;

/** Nonsense that a model may answer: a broken body, an unknown tool, or arguments that do not fit. */
final class Garbage {
    private Garbage() {}

    enum Sort {
        BROKEN_BODY,
        UNKNOWN_TOOL,
        WRONG_ARGUMENTS
    }

    static Sort sort(ChatRequest request, RandomGenerator chance) {
        return request.usableTools().isEmpty() ? Sort.BROKEN_BODY : Sort.values()[chance.nextInt(Sort.values().length)];
    }

    static Answer answer(Sort sort, ChatRequest request, RandomGenerator chance) {
        var tools = request.usableTools();
        return switch (sort) {
            case BROKEN_BODY -> new Answer.Say("…");
            case UNKNOWN_TOOL -> WrongCalls.unknownTool();
            case WRONG_ARGUMENTS ->
                WrongCalls.wrongArguments(
                        tools.get(chance.nextInt(tools.size())).name(), chance);
        };
    }

    /** The first half of a good body. */
    static String broken(String body) {
        return body.substring(0, body.length() / 2);
    }
}
