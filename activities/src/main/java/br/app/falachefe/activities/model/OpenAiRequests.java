package br.app.falachefe.activities.model;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.Map;
import java.util.stream.Collectors;

/** Our request in the words of OpenAI's Chat Completions. */
final class OpenAiRequests {
    private OpenAiRequests() {}

    /** Without a temperature, and with {@code max_completion_tokens}: the gpt-5 family refuses anything else. */
    static ChatCompletionCreateParams of(ModelRequest request, String model, int longestAnswer) {
        var params = ChatCompletionCreateParams.builder().model(model).maxCompletionTokens(longestAnswer);
        request.messages().forEach(message -> add(params, message));
        request.tools().forEach(tool -> params.addTool(tool(tool)));
        JsonSchema schema = request.schema();
        if (schema != null) {
            params.responseFormat(format(schema));
        }
        return params.build();
    }

    private static void add(ChatCompletionCreateParams.Builder params, ModelMessage message) {
        switch (message) {
            case ModelMessage.Rules(var text) -> params.addSystemMessage(text);
            case ModelMessage.FromCustomer(var text) -> params.addUserMessage(text);
            case ModelMessage.FromAssistant(var text) -> params.addAssistantMessage(text);
            case ModelMessage.AssistantAsked asked -> params.addMessage(asked(asked));
            case ModelMessage.ToolFacts(var callId, var text) ->
                params.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(callId)
                        .content(text)
                        .build());
        }
    }

    private static ChatCompletionAssistantMessageParam asked(ModelMessage.AssistantAsked asked) {
        var message = ChatCompletionAssistantMessageParam.builder();
        for (ModelToolCall call : asked.calls()) {
            message.addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                    .id(call.id())
                    .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                            .name(call.tool())
                            .arguments(call.arguments())
                            .build())
                    .build());
        }
        return message.build();
    }

    private static ChatCompletionFunctionTool tool(ModelTool tool) {
        return ChatCompletionFunctionTool.builder()
                .function(FunctionDefinition.builder()
                        .name(tool.name())
                        .description(tool.description())
                        .parameters(FunctionParameters.builder()
                                .additionalProperties(values(tool.arguments()))
                                .build())
                        .strict(true)
                        .build())
                .build();
    }

    private static ResponseFormatJsonSchema format(JsonSchema schema) {
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name("answer")
                        .strict(true)
                        .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                .additionalProperties(values(schema))
                                .build())
                        .build())
                .build();
    }

    private static Map<String, JsonValue> values(JsonSchema schema) {
        return schema.value().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> JsonValue.from(entry.getValue())));
    }
}
