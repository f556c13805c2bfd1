package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.traffic.Centavos;
import br.app.falachefe.bench.traffic.Line;
import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells second by second what was seen in a run that never happened. */
final class Story {
    static final String PADARIA = "5511970000001";
    static final String OFICINA = "5511970000002";
    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    private final List<Written> written = new ArrayList<>();
    private final List<PhoneMessage> phone = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final List<Sighting> unsure = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final Map<String, String> lists = new HashMap<>();

    static Instant at(double seconds) {
        return START.plusMillis((long) (seconds * 1000));
    }

    /** Somebody asks, and the door says yes within half a second. */
    Story asks(int number, String chat, double second) {
        return writes(new Line(number, chat, "Qual é o meu saldo? m%04d".formatted(number), null), second, 200);
    }

    Story refused(int number, String chat, double second) {
        return writes(new Line(number, chat, "Qual é o meu saldo? m%04d".formatted(number), null), second, 503);
    }

    Story tells(int number, String chat, long centavos, double second) {
        return writes(new Line(number, chat, "Recebi m%04d".formatted(number), new Centavos(centavos)), second, 200);
    }

    private Story writes(Line line, double second, int status) {
        written.add(new Written(line, "id-" + line.number(), at(second), at(second + 0.5), status));
        phone.add(
                new PhoneMessage("id-" + line.number(), line.chat(), true, line.text(), at(second), "", status == 200));
        return this;
    }

    /** The gateway tried again, and in the end the door said yes. */
    Story acceptedLater(int number) {
        phone.replaceAll(message -> message.messageid().equals("id-" + number)
                ? new PhoneMessage(message.messageid(), message.chat(), true, message.text(), message.at(), "", true)
                : message);
        return this;
    }

    Story answer(String chat, String text, String track, double second) {
        phone.add(new PhoneMessage("out-" + phone.size(), chat, false, text, at(second), track, false));
        return this;
    }

    Story answered(int number, String chat, double second) {
        return answer(chat, "Seu saldo é R$ 0,00. (m%04d)".formatted(number), "turn-" + number + "/1", second);
    }

    Story shown(int number) {
        shown.add("id-" + number);
        return this;
    }

    Story unsure(String chat, double second) {
        unsure.add(new Sighting(chat, at(second)));
        return this;
    }

    Story fault(String name, Doubt doubt, double begun, double ended, double until) {
        episodes.add(new Episode(name, doubt, at(begun), at(ended), at(until)));
        return this;
    }

    Story list(String chat, String text) {
        lists.put(chat, text);
        return this;
    }

    Observations seen() {
        return new Observations(written, phone, shown, unsure, episodes, lists);
    }

    /** Names of the checks that failed. */
    List<String> broken() {
        return Verdict.of(seen(), new Demands(1, 1, 0)).stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }
}
