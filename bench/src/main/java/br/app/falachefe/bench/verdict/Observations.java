package br.app.falachefe.bench.verdict;

import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a run is judged by; nothing of it comes from the product's database.
 *
 * @param written what customers wrote, oldest first, and what the door said
 * @param phone everything on all phones, in its order
 * @param shown ids of messages that the operator API shows as left to a person
 * @param unsure when operators saw a chat with an unsure send
 * @param lists what each chat that had entries was shown when it asked for them at the end
 */
public record Observations(
        List<Written> written,
        List<PhoneMessage> phone,
        Set<String> shown,
        List<Sighting> unsure,
        List<Episode> episodes,
        Map<String, String> lists) {
    public Observations {
        written = List.copyOf(written);
        phone = List.copyOf(phone);
        shown = Set.copyOf(shown);
        unsure = List.copyOf(unsure);
        episodes = List.copyOf(episodes);
        lists = Map.copyOf(lists);
    }

    Instant calmSince() {
        return episodes.stream()
                .map(Episode::ended)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
