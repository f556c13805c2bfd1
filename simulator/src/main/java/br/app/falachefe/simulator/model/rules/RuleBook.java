package br.app.falachefe.simulator.model.rules;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.model.chat.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.springframework.stereotype.Component;

/** The rules in force. */
@Component
public class RuleBook {
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /** Adds rules in front of those already there. */
    public void add(List<Rule> added) {
        for (var rule : added) {
            check(rule);
        }
        rules.addAll(0, added);
    }

    public List<Rule> all() {
        return List.copyOf(rules);
    }

    public void clear() {
        rules.clear();
    }

    public Optional<Match> forText(String text, String system, List<ToolSpec> offered) {
        return rules.stream()
                .filter(rule -> rule.say() != null || rule.tools() != null)
                .filter(rule -> offers(offered, rule))
                .flatMap(rule -> match(rule, text, system).stream())
                .findFirst();
    }

    public Optional<Match> forJson(String text, String system) {
        return rules.stream()
                .filter(rule -> rule.json() != null)
                .flatMap(rule -> match(rule, text, system).stream())
                .findFirst();
    }

    private static boolean offers(List<ToolSpec> offered, Rule rule) {
        var names = offered.stream().map(ToolSpec::name).toList();
        return rule.calls().stream().allMatch(call -> names.contains(call.name()));
    }

    private static Optional<Match> match(Rule rule, String text, String system) {
        if (rule.system() != null
                && !Rule.pattern(rule.system()).matcher(system).find()) {
            return Optional.empty();
        }
        var matcher = Rule.pattern(rule.when()).matcher(text);
        return matcher.find() ? Optional.of(new Match(rule, groups(matcher))) : Optional.empty();
    }

    private static List<String> groups(Matcher matcher) {
        var groups = new ArrayList<String>();
        for (int i = 0; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i) == null ? "" : matcher.group(i));
        }
        return groups;
    }

    private static void check(Rule rule) {
        if (rule.when() == null) {
            throw new BadInput("a rule needs when");
        }
        try {
            Rule.pattern(rule.when());
            if (rule.system() != null) {
                Rule.pattern(rule.system());
            }
        } catch (PatternSyntaxException e) {
            throw new BadInput("not a regular expression: " + e.getMessage());
        }
        if (rule.say() == null && rule.tools() == null && rule.json() == null) {
            throw new BadInput("a rule needs tools, say or json");
        }
    }
}
