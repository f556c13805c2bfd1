package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.answers.Markers;
import br.app.falachefe.simulator.model.answers.Replies;
import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.AnswerFormat;
import br.app.falachefe.simulator.model.chat.ChatRequest;
import br.app.falachefe.simulator.model.chat.ToolChoice;
import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.schema.Filler;
import br.app.falachefe.simulator.model.tools.Plan;
import br.app.falachefe.simulator.model.tools.PlannedCall;
import br.app.falachefe.simulator.model.tools.Planner;
import br.app.falachefe.simulator.model.tools.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rule-based assistant: rules first, then tools, then words; in JSON where that is asked for. */
public final class Assistant {
    private static final int MOST_READ = 4000;

    private final Planner planner;
    private final Replies replies;
    private final RuleAnswers rules;
    private final Obedience obedience;
    private final Sources sources;
    private final Filler filler;
    private final Injections injections = new Injections();

    Assistant(
            Planner planner, Replies replies, RuleAnswers rules, Obedience obedience, Sources sources, Filler filler) {
        this.planner = planner;
        this.replies = replies;
        this.rules = rules;
        this.obedience = obedience;
        this.sources = sources;
        this.filler = filler;
    }

    public Answer answer(ChatRequest request, Mood mood) {
        var turn = Turn.of(request);
        var ruled = rules.answer(request, turn);
        if (ruled.isPresent()) {
            return marked(ruled.get(), turn, request);
        }
        var text = question(turn, mood);
        var plan = plan(request, turn, text, mood);
        var pending = Progress.pending(plan.calls(), turn.executed());
        if (!pending.isEmpty()) {
            return new Answer.Call(Progress.next(pending, request.parallelCalls()));
        }
        var words = words(request, turn, text, plan, mood);
        return marked(formatted(request, turn, text, words), turn, request);
    }

    private String question(Turn turn, Mood mood) {
        var texts = turn.texts().stream().map(Markers::without);
        var safe = mood.obeysAnyone() ? texts : texts.map(injections::before);
        return end(String.join("\n", safe.toList()).strip());
    }

    /** What counts in a very long text stands at its end; the rest is only read for markers and rules. */
    private static String end(String text) {
        if (text.length() <= MOST_READ) {
            return text;
        }
        var cut = text.substring(text.length() - MOST_READ);
        return cut.contains(" ") ? cut.substring(cut.indexOf(' ') + 1) : cut;
    }

    /** The same turn must give the same plan in each round, only longer: calls know their place in it. */
    private Plan plan(ChatRequest request, Turn turn, String text, Mood mood) {
        var tools = request.usableTools();
        var obeys = mood.obeysAnyone() && !(request.choice() instanceof ToolChoice.None);
        if (tools.isEmpty() && !obeys) {
            return new Plan(List.of(), List.of());
        }
        var planned = planner.plan(turn, text, tools);
        var ordered = obeys ? obedience.calls(turn.texts(), tools) : List.<PlannedCall>of();
        var calls = new ArrayList<>(ordered.isEmpty() ? planned.calls() : ordered);
        if (calls.isEmpty() && mustCall(request) && !tools.isEmpty()) {
            calls.add(planner.forced(tools.getFirst(), turn, text));
        }
        if (obeys) {
            calls.addAll(obedience.calls(turn.results(), tools));
        }
        return new Plan(calls, planned.questions());
    }

    private static boolean mustCall(ChatRequest request) {
        return switch (request.choice()) {
            case ToolChoice.Required _, ToolChoice.Named _ -> true;
            case ToolChoice.Auto _, ToolChoice.None _ -> false;
        };
    }

    private String words(ChatRequest request, Turn turn, String text, Plan plan, Mood mood) {
        var ordered = mood.obeysAnyone() ? obedience.words(turn) : Optional.<String>empty();
        var words = ordered.orElseGet(() -> honest(request, turn, text, plan));
        return mood.inventedCents() > 0 ? words + " " + replies.invention(mood.inventedCents()) : words;
    }

    private String honest(ChatRequest request, Turn turn, String text, Plan plan) {
        if (!turn.executed().isEmpty()) {
            return replies.fromTools(turn, request.tools(), plan.questions());
        }
        if (!plan.questions().isEmpty()) {
            return replies.questions(turn, plan.questions());
        }
        if (turn.attachments().stream().anyMatch(attachment -> attachment.says() == null)) {
            return replies.unreadable(turn);
        }
        if (!turn.attachments().isEmpty()) {
            return turn.attachments().stream()
                    .map(attachment -> String.valueOf(attachment.says()))
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("");
        }
        if (text.isBlank() && injections.in(turn.text())) {
            return replies.refusalOfOrders(turn);
        }
        return replies.advice(turn, text);
    }

    private Answer formatted(ChatRequest request, Turn turn, String text, String words) {
        return switch (request.format()) {
            case AnswerFormat.Text _ -> new Answer.Say(words);
            case AnswerFormat.AnyJson _ -> new Answer.Say("{\"answer\":" + quoted(words) + "}");
            case AnswerFormat.Schema(var schema) -> {
                var marked = Markers.append(words, Markers.fresh(turn.texts(), turn.earlier()));
                var asked = LastWords.of(text.isBlank() ? end(Markers.without(turn.text())) : text);
                var source = sources.of(asked, turn.system() + "\n" + turn.text(), marked);
                yield new Answer.Say(filler.fill(schema, source).toString());
            }
        };
    }

    private static String quoted(String words) {
        return JsonNodeFactory.instance.stringNode(words).toString();
    }

    private static Answer marked(Answer answer, Turn turn, ChatRequest request) {
        if (answer instanceof Answer.Say(var text) && request.format() instanceof AnswerFormat.Text) {
            return new Answer.Say(Markers.append(text, Markers.fresh(turn.texts(), turn.earlier())));
        }
        return answer;
    }
}
