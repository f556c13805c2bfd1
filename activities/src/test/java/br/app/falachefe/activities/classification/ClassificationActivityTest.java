package br.app.falachefe.activities.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.memory.ConversationContext;
import br.app.falachefe.activities.memory.ConversationContexts;
import br.app.falachefe.activities.memory.Sessions;
import br.app.falachefe.activities.memory.Transcript;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.parking.ParkedTurns;
import br.app.falachefe.activities.turn.ChatFixture;
import br.app.falachefe.activities.turn.TurnMessages;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.Routing.Stage;
import br.app.falachefe.workflows.conversation.Classification;
import br.app.falachefe.workflows.conversation.Classification.AskModel;
import br.app.falachefe.workflows.conversation.Classification.SecondOpinion;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnOpening;
import br.app.falachefe.workflows.conversation.TurnRef;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClassificationActivityTest {
    private static final Classifier CLASSIFIER = new Classifier();
    /** Nobody listens there: the session cache may be away at any time. */
    private static final RedisClient NO_REDIS = RedisClient.create("redis://127.0.0.1:1");

    static {
        NO_REDIS.setOptions(ClientOptions.builder().autoReconnect(false).build());
    }

    private final ChatFixture chat = new ChatFixture();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConversationContexts contexts = new ConversationContexts(chat.jdbc);

    @Test
    void opensATurnWithItsRoutingAndKeepsIt() {
        chat.write(1, "recebi 300 de uma cliente agora");
        Classification activity = activity(ScriptedModel.down());
        TurnOpening.Opened opened = open(activity);
        Routing routing = Objects.requireNonNull(opened.routing());
        assertThat(routing.intent()).isEqualTo(new Intent("cashflow_monitoring"));
        assertThat(routing.stage()).isEqualTo(Stage.LOCAL);
        assertThat(chat.turns.routing(opened.turn().turn())).hasValue(routing);
        assertThat(open(activity)).isEqualTo(opened);
        assertThat(meters.get("agent.confidence").summary().count()).isOne();
        assertThat(meters.get("classifications").tag("stage", "local").counter().count())
                .isOne();
    }

    @Test
    void leavesTheRoutingOpenWhereOnlyTheModelCanTell() {
        chat.write(1, "preciso ver minhas contas");
        assertThat(open(activity(ScriptedModel.down())).routing()).isNull();
    }

    @Test
    void routesAnewWhenMoreWasWritten() {
        chat.write(1, "preciso ver minhas contas");
        Classification activity = activity(ScriptedModel.down());
        TurnRef first = open(activity).turn();
        chat.write(2, "na verdade quero contratar um padeiro, faz o anúncio da vaga");
        assertThat(activity.thinkAgain(new ThinkAgain(first, List.of())).outcome())
                .isInstanceOfSatisfying(TurnOpening.Opened.class, opened -> {
                    assertThat(opened.turn().generation()).isEqualTo(2);
                    assertThat(opened.routing()).isNotNull();
                });
    }

    @Test
    void goesOnWithTheLastSubject() {
        contexts.remember(
                ChatFixture.CHAT,
                0,
                new ConversationContext(
                        new AgentId("cashflow"), new Intent("cashflow_monitoring"), "Hoje entrou R$ 10,00."));
        chat.write(1, "e ontem?");
        assertThat(Objects.requireNonNull(open(activity(ScriptedModel.down())).routing())
                        .stage())
                .isEqualTo(Stage.STICKY);
    }

    @Test
    void asksTheModelOnceAndReturnsWhatWasRecordedAfterwards() {
        chat.write(1, "preciso ver minhas contas");
        ScriptedModel model = ScriptedModel.choosing("financial_analysis", 0.8);
        Classification activity = activity(model);
        TurnRef turn = open(activity).turn();
        Routing expected = new Routing(new AgentId("financial"), new Intent("financial_analysis"), 0.8, Stage.MODEL);
        assertThat(ask(activity, turn)).isEqualTo(new SecondOpinion.Routed(expected));
        assertThat(ask(activity(ScriptedModel.choosing("other", 0.9)), turn))
                .isEqualTo(new SecondOpinion.Routed(expected));
        assertThat(model.asked).hasSize(1);
        assertThat(model.asked.getFirst().turn()).isEqualTo(turn.turn());
    }

    @Test
    void answersStaleWhereTheTurnHasMovedOn() {
        chat.write(1, "preciso ver minhas contas");
        ScriptedModel model = ScriptedModel.choosing("financial_analysis", 0.8);
        Classification activity = activity(model);
        TurnRef turn = open(activity).turn();
        assertThat(ask(activity, new TurnRef(turn.turn(), turn.generation() + 1)))
                .isEqualTo(new SecondOpinion.Stale());
        assertThat(model.asked).isEmpty();
        assertThat(chat.turns.routing(turn.turn())).isEmpty();
    }

    @Test
    void leavesAnAbsentModelToTheEngineAndRecordsNothing() {
        chat.write(1, "preciso ver minhas contas");
        Classification activity = activity(ScriptedModel.down());
        TurnRef turn = open(activity).turn();
        assertThatThrownBy(() -> ask(activity, turn)).isInstanceOf(ActivityFailure.class);
        assertThat(chat.turns.routing(turn.turn())).isEmpty();
    }

    @Test
    void asksTheCustomerInsteadOfAModelThatOnlyTalksNonsense() {
        ClassificationActivity activity = activity(ScriptedModel.down());
        List<String> words = List.of("recebi 300 de uma cliente agora");
        ModelException nonsense = ModelException.garbage("not JSON");
        assertThatThrownBy(() -> activity.inItsPlace(nonsense, words, 2)).isInstanceOf(ApplicationFailure.class);
        assertThat(activity.inItsPlace(nonsense, words, 3)).isInstanceOf(Guess.Doubtful.class);
        assertThatThrownBy(() -> activity.inItsPlace(ModelException.refused("no key", null), words, 3))
                .isInstanceOf(ApplicationFailure.class);
    }

    private TurnOpening.Opened open(Classification activity) {
        return (TurnOpening.Opened) activity.classifyMessage(new OpenTurn(ChatFixture.CHAT, List.of()))
                .outcome();
    }

    /** Through the engine's test environment, because it heartbeats. */
    private static SecondOpinion.Outcome ask(Classification activity, TurnRef turn) {
        TestActivityEnvironment engine = TestActivityEnvironment.newInstance();
        try {
            engine.registerActivitiesImplementations(activity);
            return engine.newActivityStub(Classification.class)
                    .classifyWithModel(new AskModel(turn))
                    .outcome();
        } finally {
            engine.close();
        }
    }

    private ClassificationActivity activity(ScriptedModel model) {
        JsonMapper json = JsonMapper.shared();
        Destinations destinations = Advisers.destinations();
        return new ClassificationActivity(
                chat.desk,
                new ParkedTurns(
                        chat.database.transactions(),
                        chat.conversations,
                        chat.inbound,
                        chat.parked,
                        chat.desk,
                        new Outbox(chat.jdbc, json, chat.turns)),
                chat.turns,
                new TurnMessages(chat.jdbc, json),
                contexts,
                new Sessions(NO_REDIS, contexts, new Transcript(chat.jdbc, json), json, meters),
                new Router(CLASSIFIER, destinations),
                new RoutingRecord(chat.database.transactions(), chat.turns, new ClassificationMeters(meters)),
                CLASSIFIER,
                new ModelClassifier(model, new ClassifyPrompt(CLASSIFIER, destinations), destinations));
    }
}
