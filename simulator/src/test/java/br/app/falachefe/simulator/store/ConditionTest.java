package br.app.falachefe.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {
    @Test
    void ticksOnlyGoUp() {
        var read = Condition.SENT.reached(Status.READ, 5);
        assertThat(read.reached(Status.DELIVERED, 9)).isEqualTo(read);
        assertThat(read.readAt()).isEqualTo(5L);
        assertThat(read.deliveredAt()).isEqualTo(5L);
    }

    @Test
    void eachSideHasOneReaction() {
        var both = Condition.SENT
                .reacted(new Reaction("👍", Direction.IN))
                .reacted(new Reaction("🙏", Direction.OUT))
                .reacted(new Reaction("🎉", Direction.IN));
        assertThat(both.reactions())
                .containsExactly(new Reaction("🙏", Direction.OUT), new Reaction("🎉", Direction.IN));
        assertThat(both.reacted(new Reaction("", Direction.OUT)).reactions())
                .containsExactly(new Reaction("🎉", Direction.IN));
    }
}
