package br.app.falachefe.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void twoHundredMessagesComeFromMoreThanAHundredCustomers() {
        var chats = new HashSet<String>();
        lines(new Script(120, 7), 200).forEach(line -> chats.add(line.chat()));
        assertThat(chats).hasSizeGreaterThan(100);
    }

    @Test
    void everyMessageHasAMarkerAndEveryEntryAnAmountOfItsOwn() {
        var lines = lines(new Script(120, 7), 1000);
        assertThat(lines).extracting(Line::marker).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.text()).endsWith(line.marker()));
        var amounts =
                lines.stream().flatMap(line -> Stream.ofNullable(line.amount())).toList();
        assertThat(amounts).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void nobodyTellsMoreEntriesThanAListShows() {
        var perChat = lines(new Script(6, 7), 1000).stream()
                .filter(line -> line.amount() != null)
                .collect(Collectors.groupingBy(Line::chat, Collectors.counting()));
        assertThat(perChat.values())
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(15));
    }

    @Test
    void whoIsStillAtTheDoorDoesNotWriteAgain() {
        var script = new Script(2, 7);
        var lines = Stream.generate(() -> script.next(Set.of(Script.chat(0))))
                .limit(50)
                .flatMap(Optional::stream)
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.chat()).isEqualTo(Script.chat(1)));
        assertThat(script.next(Set.of(Script.chat(0), Script.chat(1)))).isEmpty();
    }

    private static List<Line> lines(Script script, int count) {
        return Stream.generate(() -> script.next(Set.of()))
                .limit(count)
                .flatMap(Optional::stream)
                .toList();
    }
}
