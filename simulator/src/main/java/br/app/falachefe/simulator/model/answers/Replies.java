package br.app.falachefe.simulator.model.answers;

import br.app.falachefe.simulator.model.chat.Executed;
import br.app.falachefe.simulator.model.chat.ToolSpec;
import br.app.falachefe.simulator.model.chat.Turn;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.tools.ToolKind;
import br.app.falachefe.simulator.model.tools.ToolKinds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Composes the final words of a turn in the persona's voice. */
public final class Replies {
    private final Lexicon phrases = Lexicon.load("phrases");
    private final Topics topics = new Topics();
    private final ToolReport reports;
    private final ToolKinds kinds;

    public Replies(JsonMapper json, ToolKinds kinds) {
        this.reports = new ToolReport(json, phrases);
        this.kinds = kinds;
    }

    /** After tools: what they said, then what must be asked. */
    public String fromTools(Turn turn, List<ToolSpec> tools, List<String> questions) {
        var parts = new ArrayList<String>();
        turn.executed().forEach(executed -> parts.add(sentence(executed, kind(executed, tools))));
        parts.addAll(questions);
        return introduced(turn, String.join("\n", parts));
    }

    public String advice(Turn turn, String text) {
        return introduced(turn, topics.answer(turn.system(), text));
    }

    public String unreadable(Turn turn) {
        return introduced(turn, phrases.text("unreadable"));
    }

    public String refusalOfOrders(Turn turn) {
        return introduced(turn, phrases.text("refusal_of_orders") + " Posso " + topics.can(turn.system()) + ".");
    }

    public String questions(Turn turn, List<String> questions) {
        return introduced(turn, String.join("\n", questions));
    }

    /** Facts of one tool result, without any word around them. */
    public String facts(String result) {
        return reports.read(result).facts();
    }

    public String invention(long cents) {
        var sentences = phrases.list("invented");
        var amount = Reais.of(BigDecimal.valueOf(cents, 2)).substring("R$ ".length());
        return sentences.get((int) (cents % sentences.size())).formatted(amount);
    }

    private String sentence(Executed executed, ToolKind kind) {
        var report = reports.read(executed.result());
        var facts = report.facts().isBlank() ? phrases.text("no_detail") : report.facts();
        return switch (report.outcome()) {
            case DONE -> opening(kind, executed.call().arguments()) + " " + facts;
            case REFUSED -> phrases.part("refused").text(kind.name()) + " " + facts;
            case UNSURE -> phrases.text("unsure") + " " + facts;
            case CONFIRM -> phrases.text("confirm") + " " + facts;
        };
    }

    private String opening(ToolKind kind, String arguments) {
        var openings = phrases.part("openings").list(kind.name());
        return openings.get(Math.floorMod(arguments.hashCode(), openings.size()));
    }

    private ToolKind kind(Executed executed, List<ToolSpec> tools) {
        return tools.stream()
                .filter(tool -> tool.name().equals(executed.call().name()))
                .findFirst()
                .map(kinds::of)
                .orElse(ToolKind.LOOK);
    }

    /** The persona says its name once, until its name has left the transcript. */
    private String introduced(Turn turn, String answer) {
        return Persona.name(turn.system())
                .filter(name -> turn.earlier().stream().noneMatch(text -> text.contains(name)))
                .map(name -> phrases.text("introduction").formatted(name) + answer)
                .orElse(answer);
    }
}
