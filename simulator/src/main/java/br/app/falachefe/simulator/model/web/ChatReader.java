package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.chat.AnswerFormat;
import br.app.falachefe.simulator.model.chat.ChatRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the body of a chat request into a {@link ChatRequest}, or says what is wrong with it in OpenAI's words. */
@Component
final class ChatReader {
    private final JsonMapper json;
    private final MessageReader messages;

    ChatReader(JsonMapper json, MessageReader messages) {
        this.json = json;
        this.messages = messages;
    }

    JsonNode parse(byte[] body) {
        try {
            var node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // The answer below is the same for anything that is not a JSON object.
        }
        throw ApiFailure.badRequest("We could not parse the JSON body of your request.", null, null);
    }

    ChatRequest read(JsonNode body) {
        checkParameters(body);
        var tools = ToolReader.tools(body.path("tools"));
        return new ChatRequest(
                messages.read(body.path("messages")),
                tools,
                ToolReader.choice(body.path("tool_choice"), tools),
                format(body.path("response_format")),
                body.path("parallel_tool_calls").asBoolean(true),
                maxTokens(body));
    }

    private static void checkParameters(JsonNode body) {
        var model = body.path("model").asString("");
        if (model.isBlank()) {
            throw ApiFailure.badRequest("you must provide a model parameter", "model", null);
        }
        if (body.path("stream").asBoolean(false)) {
            throw ApiFailure.badRequest(
                    "Unsupported value: 'stream' does not support true with the simulated model.",
                    "stream",
                    "unsupported_value");
        }
        var reasons = model.startsWith("gpt-5") || model.matches("o\\d.*");
        if (reasons && body.hasNonNull("max_tokens")) {
            throw ApiFailure.badRequest(
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
                            + " 'max_completion_tokens' instead.",
                    "max_tokens",
                    "unsupported_parameter");
        }
        if (reasons && body.path("temperature").asDouble(1) != 1) {
            throw ApiFailure.badRequest(
                    "Unsupported value: 'temperature' does not support this value with this model. Only the default"
                            + " (1) value is supported.",
                    "temperature",
                    "unsupported_value");
        }
    }

    private static AnswerFormat format(JsonNode format) {
        return switch (format.path("type").asString("text")) {
            case "text" -> new AnswerFormat.Text();
            case "json_object" -> new AnswerFormat.AnyJson();
            case "json_schema" -> schema(format.path("json_schema"));
            default ->
                throw ApiFailure.badRequest(
                        "Invalid value for 'response_format.type'. Supported values are: 'json_object', 'json_schema',"
                                + " and 'text'.",
                        "response_format.type",
                        "invalid_value");
        };
    }

    private static AnswerFormat schema(JsonNode schema) {
        var name = schema.path("name").asString("");
        if (name.isBlank()) {
            throw ApiFailure.badRequest(
                    "Missing required parameter: 'response_format.json_schema.name'.",
                    "response_format.json_schema.name",
                    "missing_required_parameter");
        }
        if (schema.path("strict").asBoolean(false)) {
            StrictSchemas.check("response_format '" + name + "'", schema.path("schema"), "response_format");
        }
        return new AnswerFormat.Schema(schema.path("schema"));
    }

    private static int maxTokens(JsonNode body) {
        var limit =
                body.hasNonNull("max_completion_tokens") ? body.path("max_completion_tokens") : body.path("max_tokens");
        if (limit.isMissingNode() || limit.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (!limit.isIntegralNumber() || limit.asLong(0) < 1) {
            throw ApiFailure.badRequest(
                    "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 1.",
                    "max_completion_tokens",
                    "integer_below_min_value");
        }
        return (int) Math.min(Integer.MAX_VALUE, limit.asLong());
    }
}
