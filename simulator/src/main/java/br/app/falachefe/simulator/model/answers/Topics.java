package br.app.falachefe.simulator.model.answers;

import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Canned advice: a role from the system prompt, a topic from the question, and a polite way out of what is not business. */
public final class Topics {
    private record Topic(Pattern words, String answer) {}

    private record Role(Pattern words, String can, String fallback, List<Topic> topics) {}

    private final List<Role> roles;
    private final List<Topic> smallTalk;
    private final Topic offTopic;

    public Topics() {
        var lexicon = Lexicon.load("topics");
        roles = lexicon.part("roles").keys().stream()
                .map(key -> role(lexicon.part("roles").part(key)))
                .toList();
        smallTalk = topics(lexicon.part("small_talk"));
        offTopic = topic(lexicon.part("off_topic"));
    }

    private static Role role(Lexicon role) {
        return new Role(role.pattern("words"), role.text("can"), role.text("fallback"), topics(role.part("topics")));
    }

    private static List<Topic> topics(Lexicon lexicon) {
        return lexicon.keys().stream().map(key -> topic(lexicon.part(key))).toList();
    }

    private static Topic topic(Lexicon lexicon) {
        return new Topic(lexicon.pattern("words"), lexicon.text("answer"));
    }

    public String answer(String system, String text) {
        var folded = Phrase.fold(text);
        var role = roleOf(Phrase.fold(system));
        for (var talk : smallTalk) {
            if (talk.words().matcher(folded.strip()).find()) {
                return talk.answer().formatted(role.can());
            }
        }
        var own = best(role.topics(), folded);
        if (own.isEmpty() && offTopic.words().matcher(folded).find()) {
            return offTopic.answer().formatted(role.can());
        }
        var all = roles.stream().flatMap(each -> each.topics().stream()).toList();
        return own.or(() -> best(all, folded)).map(Topic::answer).orElse(role.fallback());
    }

    public String can(String system) {
        return roleOf(Phrase.fold(system)).can();
    }

    private Role roleOf(String system) {
        var best = roles.getLast();
        long most = 0;
        for (var role : roles) {
            long hits = hits(role.words(), system);
            if (hits > most) {
                best = role;
                most = hits;
            }
        }
        return best;
    }

    private static Optional<Topic> best(List<Topic> topics, String text) {
        var candidates = new ArrayList<>(topics);
        candidates.removeIf(topic -> hits(topic.words(), text) == 0);
        return candidates.stream().max((a, b) -> Long.compare(hits(a.words(), text), hits(b.words(), text)));
    }

    private static long hits(Pattern words, String text) {
        return words.matcher(text).results().count();
    }
}
