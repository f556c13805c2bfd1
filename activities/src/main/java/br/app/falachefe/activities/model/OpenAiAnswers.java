package br.app.falachefe.activities.model;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.completions.CompletionUsage;
import java.util.List;

/** OpenAI's answer in our words; an answer that says nothing is garbage. */
final class OpenAiAnswers {
    private OpenAiAnswers() {}

    static ModelAnswer of(ChatCompletion completion, String model) {
        if (completion.choices().isEmpty()) {
            throw ModelException.garbage("The model answered without a choice");
        }
        ChatCompletion.Choice choice = completion.choices().getFirst();
        ChatCompletionMessage message = choice.message();
        ModelUsage usage = completion
                .usage()
                .map(figures -> usage(figures, model))
                .orElseGet(() -> new ModelUsage(model, 0, 0, 0));
        List<ModelToolCall> calls = message.toolCalls().orElse(List.of()).stream()
                .filter(ChatCompletionMessageToolCall::isFunction)
                .map(call -> call(call.asFunction()))
                .toList();
        if (!calls.isEmpty()) {
            return new ModelAnswer.Asked(calls, usage);
        }
        // A refusal is an answer too: polite words instead of what was asked for.
        String text = message.content()
                .filter(words -> !words.isBlank())
                .or(message::refusal)
                .orElse("");
        if (text.isBlank()) {
            throw ModelException.garbage("The model said nothing and ended with "
                    + choice.finishReason().asString());
        }
        return new ModelAnswer.Said(text, usage);
    }

    private static ModelToolCall call(ChatCompletionMessageFunctionToolCall call) {
        return new ModelToolCall(
                call.id(), call.function().name(), call.function().arguments());
    }

    private static ModelUsage usage(CompletionUsage figures, String model) {
        long cached = figures.promptTokensDetails()
                .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
                .orElse(0L);
        return new ModelUsage(
                model, figures.promptTokens(), Math.min(cached, figures.promptTokens()), figures.completionTokens());
    }
}
