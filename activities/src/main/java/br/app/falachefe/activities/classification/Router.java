package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.activities.inbox.OptOutWords;
import br.app.falachefe.activities.memory.ConversationContext;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.Routing.Stage;
import br.app.falachefe.workflows.message.InboundMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who answers: whole words in code, the running subject, our classifier, the model, or a question back. */
@Component
class Router {
    /** Share of messages without a subject of their own that go on with the last one. Assumed, not measured. */
    private static final double PURE_GOES_ON = 0.95;

    /** The same for what only looks as if it went on. */
    private static final double POSSIBLY_GOES_ON = 0.8;

    private static final Pattern FIRST_PAUSE = Pattern.compile("[,.!?\\n]+");

    private final Classifier classifier;
    private final Destinations destinations;

    Router(Classifier classifier, Destinations destinations) {
        this.classifier = classifier;
        this.destinations = destinations;
    }

    /** Empty where the model must be asked. {@code context} is null where nothing was answered in this chat yet. */
    Optional<Routing> withoutModel(List<InboundMessage> messages, @Nullable ConversationContext context) {
        List<String> words = TurnWords.of(messages);
        ConversationContext running = running(context);
        if (words.isEmpty()) {
            return Optional.of(running == null ? unsure(0) : sticky(running, 1));
        }
        if (OptOutWords.isOptOut(words.getLast())) {
            return Optional.of(new Routing(Reception.ID, Destinations.OPT_OUT, 1, Stage.LOCAL));
        }
        if (running != null && messages.getLast() instanceof InboundMessage.Choice) {
            return Optional.of(sticky(running, 1));
        }
        String text = subject(words);
        if (running != null) {
            return goingOn(text, running).or(() -> local(text));
        }
        // Whatever a classifier makes of a fragment that goes on with nothing, it is an accident.
        return Continuation.of(text, "") == Continuation.PURE ? Optional.empty() : local(text);
    }

    /** What the model's word leads to; never empty, because we can always ask back. */
    Routing withModel(Guess opinion, List<InboundMessage> messages, @Nullable ConversationContext context) {
        return switch (opinion) {
            case Guess.Certain(var intent, var confidence) ->
                destinations
                        .of(intent)
                        .map(agent -> new Routing(agent, intent, confidence, Stage.MODEL))
                        .orElseGet(() -> unsure(0));
            case Guess.Doubtful doubt -> inDoubt(doubt, subject(TurnWords.of(messages)), running(context));
        };
    }

    private Routing inDoubt(Guess.Doubtful doubt, String text, @Nullable ConversationContext running) {
        if (running != null && goesOn(doubt, text, running)) {
            return sticky(running, goesOn(text, running, POSSIBLY_GOES_ON));
        }
        // Two doubts: ours is calibrated, so that it counts for as much as the model's word would.
        Guess ours = heard(text);
        boolean says = ours.confidence() >= ModelClassifier.BELIEVED
                && !ours.intent().equals(Destinations.OPT_OUT)
                && Continuation.of(text, "") != Continuation.PURE;
        return Optional.of(ours.intent())
                .filter(intent -> says)
                .flatMap(destinations::of)
                .map(agent -> new Routing(agent, ours.intent(), ours.confidence(), Stage.LOCAL))
                .orElseGet(() -> unsure(doubt.confidence()));
    }

    private boolean goesOn(Guess.Doubtful doubt, String text, ConversationContext running) {
        return destinations.intentsOf(running.lastAgent()).contains(doubt.intent())
                || Continuation.of(text, running.lastResponse()) != Continuation.NONE;
    }

    private Optional<Routing> goingOn(String text, ConversationContext running) {
        return switch (Continuation.of(text, running.lastResponse())) {
            case PURE, ACKNOWLEDGEMENT -> Optional.of(sticky(running, goesOn(text, running, PURE_GOES_ON)));
            case POSSIBLE -> {
                double probability = goesOn(text, running, POSSIBLY_GOES_ON);
                boolean clear = classifier.guess(text) instanceof Guess.Certain;
                yield clear || probability < 0.5 ? Optional.empty() : Optional.of(sticky(running, probability));
            }
            case NONE -> Optional.empty();
        };
    }

    private Optional<Routing> local(String text) {
        return switch (heard(text)) {
            // Only the closed list lets people go without a second opinion.
            case Guess.Certain(var intent, var _) when intent.equals(Destinations.OPT_OUT) -> Optional.empty();
            case Guess.Certain(var intent, var confidence) ->
                destinations.of(intent).map(agent -> new Routing(agent, intent, confidence, Stage.LOCAL));
            case Guess.Doubtful _ -> Optional.empty();
        };
    }

    /** The whole text, or what follows a greeting where the whole is not clear. */
    private Guess heard(String text) {
        Guess whole = classifier.guess(text);
        String[] halves = FIRST_PAUSE.split(text, 2);
        return whole instanceof Guess.Doubtful && halves.length == 2 && isGreeting(halves[0]) && !halves[1].isBlank()
                ? heard(halves[1].strip())
                : whole;
    }

    private boolean isGreeting(String text) {
        return classifier.guess(text) instanceof Guess.Certain(var intent, var _)
                && intent.equals(Destinations.GREETING);
    }

    /**
     * Probability that the last adviser is meant, by Bayes: how often such messages go on, times what the words say, set
     * against the share that this adviser has among all intents. A fragment always looks like {@code other} to a
     * classifier that reads it alone, so that one does not count.
     */
    private double goesOn(String text, ConversationContext running, double before) {
        Map<Intent, Double> probabilities = new HashMap<>(classifier.probabilities(text));
        probabilities.remove(Destinations.OTHER);
        double all = probabilities.values().stream().mapToDouble(value -> value).sum();
        List<Intent> own = destinations.intentsOf(running.lastAgent());
        double share = (double) own.size() / probabilities.size();
        double words = own.stream()
                        .mapToDouble(intent -> probabilities.getOrDefault(intent, 0.0))
                        .sum()
                / all;
        double yes = before * words / share;
        double no = (1 - before) * (1 - words) / (1 - share);
        return Math.clamp(yes / (yes + no), 0, 1);
    }

    /** Greetings around a request are politeness; the rest of the burst is what it is about. */
    private String subject(List<String> words) {
        List<String> about = words.stream().filter(text -> !isGreeting(text)).toList();
        return String.join("\n", about.isEmpty() ? words : about);
    }

    private @Nullable ConversationContext running(@Nullable ConversationContext context) {
        return context == null || destinations.intentsOf(context.lastAgent()).isEmpty() ? null : context;
    }

    private static Routing sticky(ConversationContext running, double confidence) {
        return new Routing(running.lastAgent(), running.lastIntent(), confidence, Stage.STICKY);
    }

    /** Not the intent we lean to: the reception would act on it. */
    private static Routing unsure(double confidence) {
        return new Routing(Reception.ID, Destinations.OTHER, confidence, Stage.UNSURE);
    }
}
