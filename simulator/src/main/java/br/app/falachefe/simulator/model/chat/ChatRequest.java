package br.app.falachefe.simulator.model.chat;

import java.util.List;

/** A request for an answer, checked and without its wire form; {@code maxTokens} is {@link Integer#MAX_VALUE} where no limit was given. */
public record ChatRequest(
        List<ChatMessage> messages,
        List<ToolSpec> tools,
        ToolChoice choice,
        AnswerFormat format,
        boolean parallelCalls,
        int maxTokens) {
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** The tools that may be used for this answer. */
    public List<ToolSpec> usableTools() {
        return switch (choice) {
            case ToolChoice.None _ -> List.of();
            case ToolChoice.Named named ->
                tools.stream().filter(tool -> tool.name().equals(named.name())).toList();
            case ToolChoice.Auto _, ToolChoice.Required _ -> tools;
        };
    }
}
