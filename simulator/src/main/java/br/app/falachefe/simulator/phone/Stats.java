package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.store.Phones;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Counts what is on the phones. */
@Component
class Stats {
    private final Phones phones;

    Stats(Phones phones) {
        this.phones = phones;
    }

    StatsView now() {
        var inbound = 0;
        var sends = 0;
        var tracks = new TreeMap<String, Long>();
        var chats = new LinkedHashMap<String, StatsView.InAndOut>();
        for (var entry : phones.transcript(null)) {
            var message = entry.message();
            var before = chats.getOrDefault(message.chat(), new StatsView.InAndOut(0, 0));
            chats.put(message.chat(), before.plus(message.fromMe()));
            inbound += message.fromMe() ? 0 : 1;
            sends += message.byApi() ? 1 : 0;
            if (message.byApi() && message.trackId() != null) {
                tracks.merge(message.trackId(), 1L, Long::sum);
            }
        }
        tracks.values().removeIf(count -> count < 2);
        return new StatsView(inbound, phones.webhookAnswers(), sends, tracks, chats);
    }
}
