package br.app.falachefe.activities.classification;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.memory.ConversationContext;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.Routing.Stage;
import br.app.falachefe.workflows.message.InboundMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final Router ROUTER = new Router(new Classifier(), Advisers.destinations());
    private static final ConversationContext STAFF = context("hr", "policy_consultation", "São 30 dias por ano.");
    private static final ConversationContext ASKED =
            context("cashflow", "cashflow_monitoring", "Foi em dinheiro ou no cartão?");

    @ParameterizedTest
    @CsvSource({
        "'recebi 300 de uma cliente agora', cashflow, cashflow_monitoring",
        "'qual a minha margem de lucro?', financial, financial_analysis",
        "'quero contratar um padeiro', hr, hr_recruitment",
        "'cria uma campanha de natal', marketing_sales, campaign_management",
        "'bom dia', reception, greeting",
        "'quero falar com um atendente', reception, human",
    })
    void sendsClearMessagesToWhoeverAnswersThem(String text, String agent, String intent) {
        Routing routing = ROUTER.withoutModel(texts(text), null).orElseThrow();
        assertThat(routing.agent().value()).isEqualTo(agent);
        assertThat(routing.intent().value()).isEqualTo(intent);
        assertThat(routing.stage()).isEqualTo(Stage.LOCAL);
        assertThat(routing.confidence()).isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parar", "PARE!", "Sair", "stop", "descadastrar", "não quero mais receber mensagens"})
    void letsPeopleGoByAWholeMessage(String text) {
        assertThat(ROUTER.withoutModel(texts(text), STAFF)).hasValueSatisfying(routing -> {
            assertThat(routing.intent().value()).isEqualTo("opt_out");
            assertThat(routing.stage()).isEqualTo(Stage.LOCAL);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "como paro de gastar tanto",
                "quero parar a campanha de sábado",
                "minha funcionária vai sair da empresa mês que vem",
                "pode cancelar o lançamento de ontem",
                "vou sair mais cedo hoje"
            })
    void neverTakesAWordInsideASentenceForGoodbye(String text) {
        assertThat(ROUTER.withoutModel(texts(text), null))
                .satisfiesAnyOf(
                        routing -> assertThat(routing).isEmpty(),
                        routing -> assertThat(routing.orElseThrow().intent().value())
                                .isNotEqualTo("opt_out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e ontem?",
                "sim",
                "não",
                "o segundo",
                "e em março?",
                "faz de novo",
                "quanto deu?",
                "isso mesmo",
                "e no mês passado?",
                "350",
                "não, o outro",
                "muda pra sexta",
                "me explica melhor",
                "por que?",
                "e o joão?",
                "obrigado!",
                "👍",
                "ok"
            })
    void staysWithTheSubjectWhereAMessageHasNoneOfItsOwn(String text) {
        assertThat(ROUTER.withoutModel(texts(text), STAFF)).hasValueSatisfying(routing -> {
            assertThat(routing.agent()).isEqualTo(STAFF.lastAgent());
            assertThat(routing.intent()).isEqualTo(STAFF.lastIntent());
            assertThat(routing.stage()).isEqualTo(Stage.STICKY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"e ontem?", "sim", "o segundo", "quanto deu?", "350", "por que?"})
    void asksTheModelAboutAFragmentThatContinuesNothing(String text) {
        assertThat(ROUTER.withoutModel(texts(text), null)).isEmpty();
        assertThat(ROUTER.withoutModel(texts(text), context("reception", "greeting", "Oi!")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no cartão", "foi na maquininha", "beleza", "pode ser"})
    void takesAShortAnswerToItsOwnQuestionForAnAnswer(String text) {
        assertThat(ROUTER.withoutModel(texts(text), ASKED)).hasValueSatisfying(routing -> {
            assertThat(routing.agent()).isEqualTo(ASKED.lastAgent());
            assertThat(routing.stage()).isEqualTo(Stage.STICKY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'quero contratar um padeiro', hr",
        "'qual minha margem de lucro?', financial",
        "'como divulgar minha loja', marketing_sales",
        "'quero falar com uma pessoa', reception",
        "'bom dia', reception",
    })
    void leavesTheSubjectForAClearNewOne(String text, String agent) {
        assertThat(ROUTER.withoutModel(texts(text), ASKED)).hasValueSatisfying(routing -> {
            assertThat(routing.agent().value()).isEqualTo(agent);
            assertThat(routing.stage()).isEqualTo(Stage.LOCAL);
        });
    }

    @Test
    void isSurerOfARunningSubjectThatTheWordsFit() {
        assertThat(ROUTER.withoutModel(texts("e ontem?"), ASKED).orElseThrow().confidence())
                .isGreaterThan(ROUTER.withoutModel(texts("e ontem?"), STAFF)
                        .orElseThrow()
                        .confidence());
    }

    @Test
    void hearsTheRequestBehindTheGreetings() {
        assertThat(ROUTER.withoutModel(texts("oi", "bom dia", "paguei 230 de luz"), null))
                .hasValueSatisfying(
                        routing -> assertThat(routing.intent().value()).isEqualTo("cashflow_monitoring"));
    }

    @Test
    void followsAButtonToTheAgentThatShowedIt() {
        List<InboundMessage> tap = List.of(new InboundMessage.Choice("yes:1", "Quero contratar um padeiro", null));
        assertThat(ROUTER.withoutModel(tap, ASKED)).hasValueSatisfying(routing -> {
            assertThat(routing.agent()).isEqualTo(ASKED.lastAgent());
            assertThat(routing.stage()).isEqualTo(Stage.STICKY);
        });
    }

    @Test
    void readsCaptionsAndLeavesPicturesWithoutWordsWithTheLastAgentOrTheReception() {
        List<InboundMessage> caption = List.of(new InboundMessage.Image("paguei 230 de luz", "image/jpeg"));
        List<InboundMessage> mute = List.of(new InboundMessage.Audio(true, 4, "audio/ogg"));
        assertThat(ROUTER.withoutModel(caption, STAFF).orElseThrow().agent().value())
                .isEqualTo("cashflow");
        assertThat(ROUTER.withoutModel(mute, STAFF).orElseThrow().agent()).isEqualTo(STAFF.lastAgent());
        assertThat(ROUTER.withoutModel(mute, null).orElseThrow())
                .satisfies(routing -> assertThat(routing.agent().value()).isEqualTo("reception"))
                .satisfies(routing -> assertThat(routing.stage()).isEqualTo(Stage.UNSURE));
    }

    @Test
    void believesASureModel() {
        Routing routing = ROUTER.withModel(
                new Guess.Certain(new Intent("sales_funnel"), 0.9), texts("o cliente respondeu"), STAFF);
        assertThat(routing)
                .isEqualTo(new Routing(new AgentId("marketing_sales"), new Intent("sales_funnel"), 0.9, Stage.MODEL));
    }

    @Test
    void asksBackWhereTheModelIsInDoubtAndNothingGoesOn() {
        Guess doubt = new Guess.Doubtful(new Intent("human"), 0.4);
        assertThat(ROUTER.withModel(doubt, texts("aquele negócio lá"), null))
                .isEqualTo(new Routing(new AgentId("reception"), new Intent("other"), 0.4, Stage.UNSURE));
        assertThat(ROUTER.withModel(doubt, texts("quanto o neymar recebe por mês?"), STAFF)
                        .stage())
                .isEqualTo(Stage.UNSURE);
    }

    @Test
    void trustsItsOwnCalibratedGuessWhereTheModelIsInDoubtToo() {
        Guess doubt = new Guess.Doubtful(new Intent("other"), 0.4);
        Routing routing = ROUTER.withModel(doubt, texts("quanto tenho pra receber em novembro"), null);
        assertThat(routing.agent().value()).isEqualTo("cashflow");
        assertThat(routing.stage()).isEqualTo(Stage.LOCAL);
        assertThat(routing.confidence()).isBetween(0.6, 0.88);
    }

    @Test
    void staysWithTheSubjectWhereADoubtfulModelLeansToIt() {
        Routing routing = ROUTER.withModel(
                new Guess.Doubtful(new Intent("hr_recruitment"), 0.5),
                texts("e quanto tempo leva isso tudo na prática, mais ou menos?"),
                STAFF);
        assertThat(routing.agent()).isEqualTo(STAFF.lastAgent());
        assertThat(routing.stage()).isEqualTo(Stage.STICKY);
    }

    @Test
    void noTrickySentenceIsEverSentToFinanceForWantOfABetterIdea() {
        assertThat(Stream.of("aquele negócio lá", "zzz qqq", "mais um", "quanto o neymar recebe por mês?")
                        .map(text -> ROUTER.withModel(
                                new Guess.Doubtful(new Intent("financial_analysis"), 0.3), texts(text), null)))
                .allSatisfy(routing -> assertThat(routing.stage()).isEqualTo(Stage.UNSURE));
    }

    private static List<InboundMessage> texts(String... texts) {
        return Stream.of(texts)
                .<InboundMessage>map(text -> new InboundMessage.Text(text, null))
                .toList();
    }

    private static ConversationContext context(String agent, String intent, String response) {
        return new ConversationContext(new AgentId(agent), new Intent(intent), response);
    }
}
