package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.chat.Attachment;
import br.app.falachefe.simulator.model.chat.ChatMessage;
import br.app.falachefe.simulator.model.chat.Role;
import br.app.falachefe.simulator.model.chat.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the messages of a request and refuses what OpenAI refuses. */
@Component
final class MessageReader {
    private final FileParts files;

    MessageReader(FileParts files) {
        this.files = files;
    }

    List<ChatMessage> read(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiFailure.badRequest(
                    "Missing required parameter: 'messages'.", "messages", "missing_required_parameter");
        }
        var read = new ArrayList<ChatMessage>();
        for (int i = 0; i < messages.size(); i++) {
            read.add(message(messages.get(i), "messages.[" + i + "]"));
        }
        checkToolMessages(read);
        return read;
    }

    private ChatMessage message(JsonNode message, String param) {
        var role = role(message.path("role").asString(""), param);
        var text = new StringBuilder();
        var attachments = new ArrayList<Attachment>();
        var content = message.path("content");
        if (content.isString()) {
            text.append(content.asString());
        } else if (content.isArray()) {
            content.values().forEach(part -> part(part, param, text, attachments));
        } else if (role != Role.ASSISTANT || !message.has("tool_calls")) {
            throw ApiFailure.badRequest(
                    "Invalid value for 'content': expected a string or an array.", param + ".content", "invalid_type");
        }
        var answers = role == Role.TOOL ? message.path("tool_call_id").asString("") : null;
        return new ChatMessage(role, text.toString(), attachments, calls(message.path("tool_calls"), param), answers);
    }

    private void part(JsonNode part, String param, StringBuilder text, List<Attachment> attachments) {
        switch (part.path("type").asString("")) {
            case "text", "refusal" -> {
                text.append(text.isEmpty() ? "" : "\n");
                text.append(part.path("text").asString(""));
            }
            case "image_url", "input_audio", "file" -> attachments.add(files.read(part));
            default ->
                throw ApiFailure.badRequest(
                        "Invalid value for 'type' of a content part.", param + ".content", "invalid_value");
        }
    }

    private static Role role(String role, String param) {
        return switch (role) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "tool" -> Role.TOOL;
            default ->
                throw ApiFailure.badRequest(
                        "Invalid value: '" + role + "'. Supported values are: 'system', 'assistant', 'user', 'tool',"
                                + " and 'developer'.",
                        param + ".role",
                        "invalid_value");
        };
    }

    private static List<ToolCall> calls(JsonNode calls, String param) {
        return calls.values().stream()
                .map(call -> {
                    var function = call.path("function");
                    if (!call.path("id").isString() || !function.path("name").isString()) {
                        throw ApiFailure.badRequest(
                                "A tool call needs 'id' and 'function.name'.", param + ".tool_calls", "invalid_type");
                    }
                    return new ToolCall(
                            call.path("id").asString(),
                            function.path("name").asString(),
                            function.path("arguments").asString("{}"));
                })
                .toList();
    }

    private static void checkToolMessages(List<ChatMessage> messages) {
        var open = new LinkedHashSet<String>();
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            if (message.role() == Role.TOOL && !open.remove(message.answers())) {
                throw ApiFailure.badRequest(
                        "Invalid parameter: messages with role 'tool' must be a response to a preceding message with"
                                + " 'tool_calls'.",
                        "messages.[" + i + "].role",
                        null);
            }
            if (message.role() != Role.TOOL) {
                checkAnswered(open);
                message.calls().forEach(call -> open.add(call.id()));
            }
        }
        checkAnswered(open);
    }

    private static void checkAnswered(LinkedHashSet<String> open) {
        if (!open.isEmpty()) {
            throw ApiFailure.badRequest(
                    "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                            + " 'tool_call_id'. The following tool_call_ids did not have response messages: "
                            + String.join(", ", open),
                    "messages",
                    null);
        }
    }
}
