package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.answers.Markers;
import br.app.falachefe.simulator.model.answers.Replies;
import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.AnswerFormat;
import br.app.falachefe.simulator.model.chat.ChatRequest;
import br.app.falachefe.simulator.model.chat.Executed;
import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.rules.Match;
import br.app.falachefe.simulator.model.rules.RuleBook;
import br.app.falachefe.simulator.model.rules.RuleCall;
import br.app.falachefe.simulator.model.rules.Template;
import br.app.falachefe.simulator.model.schema.Coercion;
import br.app.falachefe.simulator.model.tools.PlannedCall;
import br.app.falachefe.simulator.model.tools.ToolKind;
import br.app.falachefe.simulator.model.tools.ToolKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers by the rules that callers brought. */
final class RuleAnswers {
    private final RuleBook book;
    private final Template template;
    private final Replies replies;
    private final ToolKinds kinds;
    private final Coercion coercion;

    RuleAnswers(RuleBook book, Template template, Replies replies, ToolKinds kinds, Coercion coercion) {
        this.book = book;
        this.template = template;
        this.replies = replies;
        this.kinds = kinds;
        this.coercion = coercion;
    }

    Optional<Answer> answer(ChatRequest request, Turn turn) {
        var text = Markers.without(turn.text());
        return switch (request.format()) {
            case AnswerFormat.Schema _, AnswerFormat.AnyJson _ -> json(text, turn);
            case AnswerFormat.Text _ ->
                book.forText(text, turn.system(), request.usableTools()).map(match -> text(match, request, turn));
        };
    }

    private Optional<Answer> json(String text, Turn turn) {
        return book.forJson(text, turn.system())
                .flatMap(match -> Optional.ofNullable(match.rule().json())
                        .flatMap(json -> template.json(json, match, turn.executed())))
                .map(json -> new Answer.Say(json.toString()));
    }

    private Answer text(Match match, ChatRequest request, Turn turn) {
        var calls = calls(match, request.tools(), turn.executed());
        var pending = Progress.pending(calls, turn.executed());
        if (!pending.isEmpty()) {
            return new Answer.Call(Progress.next(pending, request.parallelCalls()));
        }
        var say = match.rule().say();
        return new Answer.Say(Optional.ofNullable(say)
                .flatMap(words -> template.text(words, match, turn.executed()))
                .orElseGet(() -> replies.fromTools(turn, request.tools(), List.of())));
    }

    /** The calls whose arguments are known by now. */
    private List<PlannedCall> calls(Match match, List<ToolSpec> tools, List<Executed> executed) {
        var calls = new ArrayList<PlannedCall>();
        for (var call : match.rule().tools() == null
                ? List.<RuleCall>of()
                : match.rule().tools()) {
            var arguments = arguments(call, match, executed);
            if (arguments.isEmpty()) {
                break;
            }
            calls.add(planned(call.name(), arguments.get(), tools));
        }
        return calls;
    }

    private Optional<JsonNode> arguments(RuleCall call, Match match, List<Executed> executed) {
        var given = call.arguments();
        return given == null
                ? Optional.of(JsonNodeFactory.instance.objectNode())
                : template.json(given, match, executed);
    }

    private PlannedCall planned(String name, JsonNode arguments, List<ToolSpec> tools) {
        var tool = tools.stream().filter(offered -> offered.name().equals(name)).findFirst();
        return new PlannedCall(
                name,
                tool.map(kinds::of).orElse(ToolKind.CHANGE),
                tool.map(offered -> coercion.coerce(arguments, offered.parameters()))
                        .orElse(arguments));
    }
}
