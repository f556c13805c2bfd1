package br.app.falachefe.bench.verdict;

import static br.app.falachefe.bench.verdict.Story.OFICINA;
import static br.app.falachefe.bench.verdict.Story.PADARIA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final String LOST = "every acknowledged message is answered, or shown to a person";
    private static final String ACKNOWLEDGED = "at least 95 % of all messages are acknowledged";
    private static final String NOBODY_NEEDED = "no person is needed for faults of at most 60 s";
    private static final String ONCE = "no label reaches a phone twice while find or echo tells the truth";
    private static final String ONE_TURN = "no message is answered in two turns";
    private static final String NOTHING_NEW = "nobody is answered who asked nothing new";
    private static final String ORDER = "answers leave in the order of acceptance";
    private static final String SOON = "the last stuck message is answered in 60 s";
    private static final String SOON_UNSURE = "the last one behind an unsure send is answered in 150 s";

    @Test
    void aRunInWhichEverybodyIsAnsweredOnceIsGreen() {
        assertThat(calm().broken()).isEmpty();
    }

    @Test
    void aMessageThatNobodyAnswersIsLost() {
        assertThat(calm().asks(3, PADARIA, 20).broken()).containsExactly(LOST);
    }

    @Test
    void aMessageThatTheDoorRefusedIsNotLost() {
        var story = calm();
        for (var number = 10; number < 30; number++) {
            story.asks(number, OFICINA, number).answered(number, OFICINA, number + 0.9);
        }
        assertThat(story.refused(31, PADARIA, 40).broken()).isEmpty();
    }

    @Test
    void aMessageThatTheDoorTookAtTheGatewaysNextTryIsLostWhereNobodyAnswersIt() {
        assertThat(calm().refused(3, PADARIA, 20).acceptedLater(3).broken()).containsExactly(LOST);
    }

    @Test
    void tooManyRefusalsAreNoService() {
        assertThat(calm().refused(3, PADARIA, 20).broken()).containsExactly(ACKNOWLEDGED);
    }

    @Test
    void aMessageLeftToAPersonIsNotLostButNobodyShouldHaveBeenNeeded() {
        assertThat(calm().asks(3, PADARIA, 20).shown(3).broken()).containsExactly(NOBODY_NEEDED);
    }

    @Test
    void aPersonMayBeNeededWhereNothingToldWhatBecameOfASend() {
        var story = calm().fault("find-and-echo-off", Doubt.SILENT_EVIDENCE, 15, 25, 30);
        assertThat(story.asks(3, PADARIA, 20).unsure(PADARIA, 24).shown(3).broken())
                .isEmpty();
    }

    @Test
    void aPersonIsNeededInVainWhereNoSendWasInDoubt() {
        var story = calm().fault("find-and-echo-off", Doubt.SILENT_EVIDENCE, 15, 25, 30);
        assertThat(story.asks(3, PADARIA, 20).shown(3).broken()).containsExactly(NOBODY_NEEDED);
    }

    @Test
    void theSameLabelLongAfterTheSilenceIsASecondDelivery() {
        var story = calm().fault("find-and-echo-off", Doubt.SILENT_EVIDENCE, 2, 10, 15);
        assertThat(story.answered(1, PADARIA, 68).broken()).containsExactly(ONCE);
    }

    @Test
    void theSameLabelTwiceIsASecondDelivery() {
        assertThat(calm().answered(1, PADARIA, 4).broken()).containsExactly(ONCE);
    }

    @Test
    void theSameLabelTwiceIsAllowedWhereNothingToldOfTheFirst() {
        var story = calm().fault("find-and-echo-off", Doubt.SILENT_EVIDENCE, 2, 70, 80);
        assertThat(story.answered(1, PADARIA, 68).broken()).isEmpty();
    }

    @Test
    void threeTimesIsNeverAllowed() {
        var story = calm().fault("find-and-echo-off", Doubt.SILENT_EVIDENCE, 2, 70, 80);
        assertThat(story.answered(1, PADARIA, 68).answered(1, PADARIA, 69).broken())
                .containsExactly(ONCE);
    }

    @Test
    void anAnswerThatWasThoughtTwiceIsADoubleAnswerUnderAnyLabel() {
        assertThat(calm().answer(PADARIA, "Saldo: R$ 0,00 (m0001)", "another/1", 9)
                        .broken())
                .containsExactly(ONE_TURN);
    }

    @Test
    void anAnswerThatRepeatsNoMarkerAnswersWhatHadItsAnswer() {
        assertThat(calm().answer(PADARIA, "Saldo: R$ 0,00", "another/1", 9).broken())
                .containsExactly(NOTHING_NEW);
    }

    @Test
    void anApologyAndTheFirstPartOfALongAnswerNeedNoMarker() {
        var story = calm().answer(PADARIA, "Desculpe, deu um problema aqui.", "turn-9/apology", 9);
        story.asks(3, OFICINA, 10).answer(OFICINA, "Primeiro:", "turn-3/1", 12);
        assertThat(story.answer(OFICINA, "Depois. (m0003)", "turn-3/2", 13).broken())
                .isEmpty();
    }

    @Test
    void oneAnswerToTwoMessagesIsOneAnswer() {
        var story = new Story().asks(1, PADARIA, 1).asks(2, PADARIA, 2);
        assertThat(story.answer(PADARIA, "Saldo: R$ 0,00 (m0001 m0002)", "turn/1", 5)
                        .broken())
                .isEmpty();
    }

    @Test
    void anAnswerThatOvertakesBreaksTheOrder() {
        var story = new Story().asks(1, PADARIA, 1).asks(2, PADARIA, 2);
        assertThat(story.answered(2, PADARIA, 5).answered(1, PADARIA, 6).broken())
                .containsExactly(ORDER);
    }

    @Test
    void chatsMayOvertakeEachOther() {
        var story = new Story().asks(1, PADARIA, 1).asks(2, OFICINA, 2);
        assertThat(story.answered(2, OFICINA, 5).answered(1, PADARIA, 6).broken())
                .isEmpty();
    }

    @Test
    void whatIsStuckAfterTheLastFaultIsAnsweredSoon() {
        var story = new Story().asks(1, PADARIA, 1).fault("kill-app-1", Doubt.NONE, 0.5, 10, 20);
        assertThat(story.answered(1, PADARIA, 70.5).broken()).containsExactly(SOON);
    }

    @Test
    void behindAnUnsureSendItMayTakeLonger() {
        var story = new Story().asks(1, PADARIA, 1).fault("gateway-500", Doubt.MAY_NOT_HAVE_LEFT, 0.5, 10, 20);
        assertThat(story.unsure(PADARIA, 30).answered(1, PADARIA, 159).broken()).isEmpty();
    }

    @Test
    void butNotForEver() {
        var story = new Story().asks(1, PADARIA, 1).fault("gateway-500", Doubt.MAY_NOT_HAVE_LEFT, 0.5, 10, 20);
        assertThat(story.unsure(PADARIA, 30).answered(1, PADARIA, 161).broken()).containsExactly(SOON_UNSURE);
    }

    @Test
    void aRunOfNothingProvesNothing() {
        assertThat(Verdict.of(new Story().seen(), new Demands(200, 100, 12)))
                .filteredOn(check -> !check.passed())
                .extracting(Check::name)
                .contains("the run was as large as asked for");
    }

    private static Story calm() {
        return new Story()
                .asks(1, PADARIA, 1)
                .answered(1, PADARIA, 3)
                .asks(2, OFICINA, 2)
                .answered(2, OFICINA, 4);
    }
}
