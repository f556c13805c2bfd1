package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.memory.ConversationContexts;
import br.app.falachefe.activities.memory.Session;
import br.app.falachefe.activities.memory.Sessions;
import br.app.falachefe.activities.model.AttendedCall;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.parking.ParkedTurns;
import br.app.falachefe.activities.turn.TurnDesk;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.activities.turn.TurnMessages;
import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.Classification;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ReopenTurn;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.InboundMessage;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens turns and routes them: our own classifier with the opening, the model only where that is unsure. */
@Component("classificationActivity")
public class ClassificationActivity implements Classification {
    /** After so many unreadable answers we ask the customer instead of the model. */
    private static final int PATIENCE = 3;

    private final TurnDesk desk;
    private final ParkedTurns parked;
    private final Turns turns;
    private final TurnMessages messages;
    private final ConversationContexts contexts;
    private final Sessions sessions;
    private final Router router;
    private final RoutingRecord record;
    private final Classifier classifier;
    private final ModelClassifier model;

    ClassificationActivity(
            TurnDesk desk,
            ParkedTurns parked,
            Turns turns,
            TurnMessages messages,
            ConversationContexts contexts,
            Sessions sessions,
            Router router,
            RoutingRecord record,
            Classifier classifier,
            ModelClassifier model) {
        this.desk = desk;
        this.parked = parked;
        this.turns = turns;
        this.messages = messages;
        this.contexts = contexts;
        this.sessions = sessions;
        this.router = router;
        this.record = record;
        this.classifier = classifier;
        this.model = model;
    }

    @Override
    public TurnOpening classifyMessage(OpenTurn request) {
        return routed(desk.open(request));
    }

    @Override
    public TurnOpening thinkAgain(ThinkAgain request) {
        return routed(desk.thinkAgain(request));
    }

    @Override
    public TurnOpening reopenTurn(ReopenTurn request) {
        return routed(parked.reopen(request));
    }

    private TurnOpening routed(TurnOpening opening) {
        return switch (opening.outcome()) {
            case TurnOpening.Opened opened
            when opened.routing() == null ->
                new TurnOpening(routed(opened), opening.stillWaiting(), opening.standing());
            case TurnOpening.Opened _, TurnOpening.NothingToDo _, TurnOpening.LeftToPerson _ -> opening;
        };
    }

    private TurnOpening.Opened routed(TurnOpening.Opened opened) {
        TurnRef turn = opened.turn();
        return router.withoutModel(
                        said(messages.of(turn.turn())),
                        contexts.find(conversation(turn)).orElse(null))
                .flatMap(routing -> record.keep(turn, routing))
                .map(kept -> new TurnOpening.Opened(turn, kept, opened.firstMessageAt(), opened.company()))
                .orElse(opened);
    }

    @Override
    public SecondOpinion classifyWithModel(AskModel request) {
        TurnRef turn = request.turn();
        if (!turns.touch(turn)) {
            return new SecondOpinion(new SecondOpinion.Stale());
        }
        Routing routing = turns.routing(turn.turn()).orElseGet(() -> askModel(turn));
        return new SecondOpinion(record.keep(turn, routing)
                .<SecondOpinion.Outcome>map(SecondOpinion.Routed::new)
                .orElseGet(SecondOpinion.Stale::new));
    }

    private Routing askModel(TurnRef turn) {
        List<TurnMessage> asked = messages.of(turn.turn());
        long first = asked.stream().mapToLong(TurnMessage::sequence).min().orElseThrow();
        Session session = sessions.before(conversation(turn), first);
        List<InboundMessage> said = said(asked);
        List<String> words = TurnWords.of(said);
        ActivityExecutionContext context = Activity.getExecutionContext();
        Guess opinion;
        try {
            opinion = AttendedCall.run(context, () -> model.guess(words, session.transcript(), turn.turn()));
        } catch (ModelException trouble) {
            opinion = inItsPlace(trouble, words, context.getInfo().getAttempt());
        }
        return router.withModel(opinion, said, session.context());
    }

    /** A model that only talks nonsense shall not park a turn: the customer can tell us what is meant. */
    Guess inItsPlace(ModelException trouble, List<String> words, int attempt) {
        if (trouble.trouble() != ModelException.Trouble.GARBAGE || attempt < PATIENCE) {
            throw trouble.toFailure(attempt);
        }
        Guess local = classifier.guess(String.join("\n", words));
        return new Guess.Doubtful(local.intent(), local.confidence());
    }

    private static List<InboundMessage> said(List<TurnMessage> messages) {
        return messages.stream().map(TurnMessage::message).toList();
    }

    private static ConversationId conversation(TurnRef turn) {
        return new ConversationId(turn.turn().value().substring(0, 26));
    }
}
