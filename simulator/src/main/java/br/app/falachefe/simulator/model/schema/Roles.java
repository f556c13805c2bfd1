package br.app.falachefe.simulator.model.schema;

import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.portuguese.Lexicon;
import br.app.falachefe.simulator.model.portuguese.Memo;
import br.app.falachefe.simulator.model.portuguese.Phrase;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a property's role by its words. */
public final class Roles {
    private final Map<PropertyRole, Pattern> patterns = new EnumMap<>(PropertyRole.class);

    private final Memo<PropertyRole> known = new Memo<>();

    public Roles() {
        var lexicon = Lexicon.load("roles");
        for (var role : PropertyRole.values()) {
            patterns.put(role, lexicon.pattern(role.name().toLowerCase(Locale.ROOT)));
        }
    }

    public PropertyRole of(Shape shape) {
        var byName = known.get(Concepts.spoken(shape.name()), this::match);
        return byName == PropertyRole.UNKNOWN ? known.get(Phrase.fold(shape.description()), this::match) : byName;
    }

    private PropertyRole match(String words) {
        for (var entry : patterns.entrySet()) {
            if (entry.getValue().matcher(words).find()) {
                return entry.getKey();
            }
        }
        return PropertyRole.UNKNOWN;
    }
}
