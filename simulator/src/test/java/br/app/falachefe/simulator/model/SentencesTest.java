package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SentencesTest {
    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    static Stream<String> sentences() throws IOException {
        try (var stream = SentencesTest.class.getResourceAsStream("/model/sentences.txt")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void callsWhatTheSentenceAsksFor(String line) {
        var parts = line.split(" \\| ", 2);
        var message = Talk.withLedger().user(parts[0]).message();
        assertThat(calls(message)).isEqualTo(parts[1].equals("-") ? List.of() : expected(parts[1]));
    }

    private static List<String> expected(String calls) {
        return Stream.of(calls.split(" & ")).map(SentencesTest::sorted).toList();
    }

    private static String sorted(String call) {
        var pieces = call.strip().split(" (?=[a-z_]+=)");
        var rest = Stream.of(pieces).skip(1).sorted().toList();
        return pieces[0] + rest;
    }

    private static List<String> calls(JsonNode message) {
        var calls = new ArrayList<String>();
        for (var call : message.path("tool_calls").values()) {
            var arguments = new TreeMap<String, String>();
            RunningSimulator.JSON
                    .readTree(call.at("/function/arguments").asString())
                    .properties()
                    .forEach(argument -> {
                        if (!argument.getValue().isNull()) {
                            arguments.put(argument.getKey(), argument.getValue().asString());
                        }
                    });
            calls.add(call.at("/function/name").asString()
                    + arguments.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        }
        return calls;
    }
}
