package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.model.ModelToolCall;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.conversation.ThinkAgain;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import io.temporal.failure.ActivityFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolActivityTest {
    private static final ToolCall CHANGE = new ToolCall("tool/0/0", "guardar_nota", ToolEffect.CHANGE);

    private final AgentHouse house = new AgentHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void changesOnceHoweverOftenItIsTried() {
        TurnRef turn = asked("guardar_nota");
        assertThat(house.run(turn, CHANGE)).isInstanceOf(ToolResult.Done.class);
        assertThat(house.run(turn, CHANGE)).isInstanceOf(ToolResult.Done.class);
        assertThat(house.shop.notes()).containsExactly(AgentHouse.COMPANY + " pão");
        assertThat(house.sealed(turn)).isTrue();
        assertThat(counted("guardar_nota", "done")).isEqualTo(1);
    }

    @Test
    void changesOnceWhenTwoAttemptsRunAtTheSameTime() {
        TurnRef turn = asked("guardar_nota");
        var results = Stream.generate(() -> CompletableFuture.supplyAsync(() -> house.runBeside(turn, CHANGE)))
                .limit(4)
                .toList();
        assertThat(results).allSatisfy(result -> assertThat(result.join()).isInstanceOf(ToolResult.Done.class));
        assertThat(house.shop.notes()).hasSize(1);
    }

    @Test
    void looksWithoutSealingTheTurn() {
        TurnRef turn = asked("ver_estoque", "{\"item\":\"pão\"}");
        assertThat(house.run(turn, new ToolCall("tool/0/0", "ver_estoque", ToolEffect.LOOK)))
                .isInstanceOf(ToolResult.Done.class);
        assertThat(house.sealed(turn)).isFalse();
    }

    @Test
    void undoesWhatAToolWroteBeforeItRefused() {
        TurnRef turn = asked("nota_recusada");
        ToolCall call = new ToolCall("tool/0/0", "nota_recusada", ToolEffect.CHANGE);
        assertThat(house.run(turn, call)).isInstanceOf(ToolResult.Refused.class);
        assertThat(house.run(turn, call)).isInstanceOf(ToolResult.Refused.class);
        assertThat(house.shop.notes()).isEmpty();
        assertThat(house.sealed(turn)).isFalse();
    }

    @Test
    void changesNothingOnceTheTurnHasMovedOn() {
        TurnRef turn = asked("guardar_nota");
        house.chat.write(2, "espera");
        house.chat.desk.thinkAgain(new ThinkAgain(turn, List.of(2L)));
        assertThat(house.run(turn, CHANGE)).isInstanceOf(ToolResult.Stale.class);
        assertThat(house.shop.notes()).isEmpty();
    }

    @Test
    void findsItsEffectInATurnThatWasParkedAndTakenUpAgain() {
        TurnRef turn = asked("guardar_nota");
        house.run(turn, CHANGE);
        TurnRef again = house.chat.parked.reopen(house.chat
                .parked
                .park(turn, "CallAgent", FailureType.MODEL_UNAVAILABLE)
                .orElseThrow());
        assertThat(house.run(turn, CHANGE)).isInstanceOf(ToolResult.Stale.class);
        assertThat(house.run(again, CHANGE)).isInstanceOf(ToolResult.Done.class);
        assertThat(house.shop.notes()).hasSize(1);
    }

    @Test
    void countsToolsThatFail() {
        TurnRef turn = asked("sem_banco", "{\"item\":\"pão\"}");
        assertThatThrownBy(() -> house.run(turn, new ToolCall("tool/0/0", "sem_banco", ToolEffect.LOOK)))
                .isInstanceOf(ActivityFailure.class);
        assertThat(counted("sem_banco", "failed")).isEqualTo(1);
        assertThat(house.meters
                        .get("tool.call")
                        .tag("tool", "sem_banco")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void neverRunsWithoutAYesWhatNeedsOne() {
        TurnRef turn = asked("apagar_tudo");
        assertThat(house.run(turn, new ToolCall("tool/0/0", "apagar_tudo", ToolEffect.CHANGE_AFTER_YES)))
                .isInstanceOf(ToolResult.Refused.class);
    }

    @Test
    void refusesWhatNobodyAskedForAndToolsThatAreGone() {
        TurnRef turn = asked("guardar_nota");
        assertThat(house.run(turn, new ToolCall("tool/7/0", "guardar_nota", ToolEffect.CHANGE)))
                .isInstanceOf(ToolResult.Refused.class);
        assertThat(house.run(turn, new AgentId("gone"), CHANGE)).isInstanceOf(ToolResult.Refused.class);
        assertThat(house.shop.notes()).isEmpty();
    }

    private double counted(String tool, String outcome) {
        return house.meters
                .counter("tool.calls", "tool", tool, "outcome", outcome)
                .count();
    }

    /** A turn whose agent has asked for the tool. */
    private TurnRef asked(String tool) {
        return asked(tool, "{\"text\":\"pão\",\"copies\":1}");
    }

    private TurnRef asked(String tool, String arguments) {
        house.chat.write(1, "anota pão");
        TurnRef turn = house.open();
        house.model.asks(new ModelToolCall("c1", tool, arguments));
        house.ask(turn, 0);
        return turn;
    }
}
