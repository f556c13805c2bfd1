package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void writesBoldAndHeadingsTheWayWhatsAppDoes() {
        assertThat(AnswerText.clean("## Resumo\n**Total:** R$ 10\n\n\n\n[site](https://exemplo.com.br)"))
                .isEqualTo("*Resumo*\n*Total:* R$ 10\n\nsite: https://exemplo.com.br");
    }

    @Test
    void dropsWhatNobodyCanReadAndKeepsEmoji() {
        assertThat(AnswerText.clean("\u0000Oi\u0007 \u202Egpj.exe\u202C 👩🏽‍🍳\r\nlinha\ud800 \t fim "))
                .isEqualTo("Oi gpj.exe 👩🏽‍🍳\nlinha   fim");
    }

    @Test
    void leavesAShortAnswerInOnePart() {
        assertThat(AnswerText.parts("a".repeat(1000))).hasSize(1);
    }

    @Test
    void leavesNoCrumbAlone() {
        String list = "• uma linha de uma lista\n".repeat(46).strip();
        assertThat(list).hasSizeBetween(1001, 1250);
        assertThat(AnswerText.parts(list)).containsExactly(list);
    }

    @Test
    void cutsAtParagraphsThenSentencesThenWords() {
        String one = "Primeira ideia. ".repeat(40).strip();
        String two = "Segunda ideia. ".repeat(40).strip();
        assertThat(AnswerText.parts(one + "\n\n" + two)).containsExactly(one, two);
        assertThat(AnswerText.parts("Uma frase completa. ".repeat(80).strip()))
                .allSatisfy(part -> assertThat(part).endsWith("completa.").hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void endsAnEndlessAnswerWithAnOfferToGoOn() {
        List<String> parts = AnswerText.parts("palavra ".repeat(2000));
        assertThat(parts).hasSize(AnswerText.MOST_PARTS);
        assertThat(parts.getLast()).endsWith(AnswerText.MORE);
        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(AnswerText.LONGEST_PART));
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(AnswerText.parts("😀".repeat(1500)))
                .allSatisfy(part -> assertThat(part.codePoints()).doesNotContain(0xD83D, 0xDE00));
    }
}
