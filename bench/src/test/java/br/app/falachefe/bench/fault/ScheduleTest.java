package br.app.falachefe.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.bench.verdict.Doubt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @Test
    void everyFaultHasItsTurnAndTheSeedDecidesWhen() {
        var faults = Faults.all(Pace.LONG);
        var one = names(Schedule.of(faults, 1, Pace.LONG));

        assertThat(one)
                .containsExactlyInAnyOrderElementsOf(
                        faults.stream().map(Fault::name).toList());
        assertThat(one).isEqualTo(names(Schedule.of(faults, 1, Pace.LONG)));
        assertThat(one).isNotEqualTo(names(Schedule.of(faults, 2, Pace.LONG)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void faultsFollowEachOtherWithTimeToRecover(long seed) {
        var slots = Schedule.of(Faults.all(Pace.LONG), seed, Pace.LONG);

        assertThat(slots.getFirst().begin()).isEqualTo(Pace.LONG.warmUp());
        for (var at = 1; at < slots.size(); at++) {
            assertThat(slots.get(at).begin())
                    .isGreaterThanOrEqualTo(slots.get(at - 1).end().plus(Pace.LONG.rest()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSecondSendDoesNotMeetAFaultOfTheSameSort(long seed) {
        var doubtful = new ArrayList<>(Schedule.of(Faults.all(Pace.LONG), seed, Pace.LONG));
        doubtful.removeIf(slot -> slot.fault().doubt() == Doubt.NONE);

        assertThat(doubtful).hasSize(4);
        for (var at = 1; at < doubtful.size(); at++) {
            assertThat(doubtful.get(at).begin().minus(doubtful.get(at - 1).end()))
                    .isGreaterThanOrEqualTo(Schedule.SECOND_SENDS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theShortFormBreaksEnoughInTimeForTheBuild(long seed) {
        var arguments = Arguments.parse(new String[] {"--short", "--seed", Long.toString(seed)});
        var slots = Schedule.of(Faults.wanted(arguments), seed, Pace.SHORT);

        assertThat(slots).hasSizeGreaterThanOrEqualTo(12);
        assertThat(slots).allSatisfy(slot -> assertThat(slot.length()).isGreaterThanOrEqualTo(Duration.ofSeconds(5)));
        assertThat(Schedule.end(slots, Pace.SHORT)).isLessThan(Duration.ofSeconds(270));
    }

    private static List<String> names(List<Slot> slots) {
        return slots.stream().map(slot -> slot.fault().name()).toList();
    }
}
