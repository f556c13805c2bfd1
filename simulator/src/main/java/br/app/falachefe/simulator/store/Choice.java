package br.app.falachefe.simulator.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to tap. Where no id was given, the label is the id. */
public record Choice(
        String id,
        String label,
        @Nullable String description,
        @Nullable String section) {

    static List<Choice> of(Menu menu) {
        var found = new ArrayList<Choice>();
        String section = null;
        for (var written : menu.choices()) {
            if (written.startsWith("[") && written.endsWith("]")) {
                section = written.substring(1, written.length() - 1);
                continue;
            }
            var parts = written.split("\\|", 3);
            var id = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
            found.add(new Choice(id, parts[0], parts.length > 2 ? parts[2] : null, section));
        }
        return List.copyOf(found);
    }
}
