package br.app.falachefe.simulator.model.portuguese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a message into clauses, so that two entries in one message become two wishes. */
public final class Clauses {
    private static final Pattern JOINT = Pattern.compile(
            "(?<stop>[.!;]+(?=\\s|$)|\\n+|(?<=\\?)\\s*)|(?<soft>,(?!\\d)|\\s+(?:e|mais|depois|tambem)\\s+)");

    private final Amounts amounts;
    private final WishReader reader;

    public Clauses(Amounts amounts) {
        this.amounts = amounts;
        this.reader = new WishReader(amounts);
    }

    public List<Clause> in(String text) {
        var clauses = new ArrayList<Clause>();
        var inherited = Direction.UNKNOWN;
        for (var phrase : merged(Phrase.of(text))) {
            var clause = clause(phrase, clauses, inherited);
            inherited = clause.direction();
            clauses.add(clause);
        }
        return clauses;
    }

    /** A part without a verb of its own ("e 150 de água") does what the part before it did. */
    private Clause clause(Phrase phrase, List<Clause> before, Direction inherited) {
        var wish = reader.wish(phrase);
        var direction = reader.direction(phrase);
        var continues = !before.isEmpty()
                && before.getLast().wish() == Wish.RECORD
                && !reader.opens(phrase)
                && !reader.hypothetical(phrase);
        if (wish == Wish.OTHER && continues && amounts.best(phrase).isPresent()) {
            return new Clause(phrase, Wish.RECORD, direction == Direction.UNKNOWN ? inherited : direction);
        }
        var known = direction == Direction.UNKNOWN && wish == Wish.RECORD ? inherited : direction;
        return new Clause(phrase, wish, known);
    }

    private List<Phrase> merged(Phrase phrase) {
        var merged = new ArrayList<Phrase>();
        int start = 0;
        int end = 0;
        var hard = true;
        for (var segment : segments(phrase)) {
            var piece = phrase.part(segment.start(), segment.end());
            if (hard || segment.afterStop() || starts(phrase.part(start, end), piece)) {
                add(merged, phrase.part(start, end));
                start = segment.start();
            }
            hard = false;
            end = segment.end();
        }
        add(merged, phrase.part(start, end));
        return merged;
    }

    private boolean starts(Phrase current, Phrase piece) {
        var money = !amounts.in(piece).isEmpty();
        var moneyBefore = !amounts.in(current).isEmpty();
        if (money && moneyBefore) {
            return reader.wish(current) != Wish.CORRECT && reader.wish(current) != Wish.UNDO;
        }
        var wish = reader.wish(piece);
        if ((wish == Wish.CORRECT || wish == Wish.UNDO) && reader.wish(current) == Wish.OTHER) {
            return false;
        }
        return reader.opens(piece) && (moneyBefore || !reader.opens(current) || reader.wish(current) != Wish.OTHER);
    }

    private static void add(List<Phrase> phrases, Phrase phrase) {
        if (!phrase.blank()) {
            phrases.add(phrase);
        }
    }

    private record Segment(int start, int end, boolean afterStop) {}

    private List<Segment> segments(Phrase phrase) {
        var money = amounts.in(phrase);
        var segments = new ArrayList<Segment>();
        var joint = JOINT.matcher(phrase.folded());
        int start = 0;
        var stop = true;
        while (joint.find()) {
            int at = joint.start();
            if (money.stream().anyMatch(amount -> amount.start() <= at && at < amount.end())) {
                continue;
            }
            segments.add(new Segment(start, joint.start(), stop));
            start = joint.end();
            stop = joint.group("stop") != null;
        }
        segments.add(new Segment(start, phrase.folded().length(), stop));
        return segments;
    }
}
