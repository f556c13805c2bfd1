package br.app.falachefe.simulator.model.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule for the simulated model, tried before its own judgement; the newest rule that fits wins.
 *
 * <p>{@code when} is a regular expression searched (ignoring case) in the text of the turn; {@code system}, if given, must be
 * found in the system prompt too. A rule with {@code tools} only fits a request that offers them all. {@code tools} are called
 * in order; a call whose arguments quote the result of an earlier one waits for it. {@code say} is the final answer and
 * {@code json} the answer to a request with a response format; without {@code say} the assistant reports the results itself.
 *
 * <p>Templates, in {@code say}, {@code json} and argument strings: <code>{$0}</code> is what {@code when} matched,
 * <code>{$1}</code> its first group; <code>{tool.result}</code> the facts of the last result in words,
 * <code>{name.result}</code> those of tool {@code name}, and <code>{name.result.entry.number}</code> a single value of a JSON
 * result. An argument that is nothing but a template takes the type that the tool's schema wants.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        String when,
        @Nullable String system,
        @Nullable List<RuleCall> tools,
        @Nullable String say,
        @Nullable JsonNode json) {
    public Rule {
        tools = tools == null ? null : List.copyOf(tools);
    }

    List<RuleCall> calls() {
        return tools == null ? List.of() : tools;
    }

    static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
