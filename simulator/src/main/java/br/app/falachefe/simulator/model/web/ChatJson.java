package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.ToolCall;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer as a chat completion, with usage figures estimated at four characters a token. */
@Component
final class ChatJson {
    static final String MODEL = "simulated";
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    ChatJson(JsonMapper json) {
        this.json = json;
    }

    ObjectNode write(Answer answer, int promptCharacters, int maxTokens) {
        var completion = json.createObjectNode();
        completion.put("id", "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""));
        completion.put("object", "chat.completion");
        completion.put("created", clock.instant().getEpochSecond());
        completion.put("model", MODEL);
        var choice = completion.putArray("choices").addObject();
        choice.put("index", 0);
        var message = choice.putObject("message");
        message.put("role", "assistant");
        var written = switch (answer) {
            case Answer.Say(var text) -> say(choice, message, text, maxTokens);
            case Answer.Call(var calls) -> call(choice, message, calls);
        };
        message.putNull("refusal");
        message.putArray("annotations");
        choice.putNull("logprobs");
        completion.set("usage", usage(tokens(promptCharacters), tokens(written)));
        completion.put("service_tier", "default");
        completion.put("system_fingerprint", "fp_simulated");
        return completion;
    }

    private static int say(ObjectNode choice, ObjectNode message, String text, int maxTokens) {
        long room = (long) maxTokens * CHARACTERS_PER_TOKEN;
        var cut = text.length() > room ? text.substring(0, (int) room) : text;
        message.put("content", cut);
        choice.put("finish_reason", cut.length() < text.length() ? "length" : "stop");
        return cut.length();
    }

    private static int call(ObjectNode choice, ObjectNode message, List<ToolCall> calls) {
        message.putNull("content");
        var written = message.putArray("tool_calls");
        int length = 0;
        for (var call : calls) {
            var node = written.addObject().put("id", call.id()).put("type", "function");
            node.putObject("function").put("name", call.name()).put("arguments", call.arguments());
            length += call.name().length() + call.arguments().length();
        }
        choice.put("finish_reason", "tool_calls");
        return length;
    }

    private JsonNode usage(int prompt, int completion) {
        var usage = json.createObjectNode();
        usage.put("prompt_tokens", prompt);
        usage.put("completion_tokens", completion);
        usage.put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", 0)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }

    private static int tokens(int characters) {
        return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
    }
}
