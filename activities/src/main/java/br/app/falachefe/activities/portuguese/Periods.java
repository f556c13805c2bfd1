package br.app.falachefe.activities.portuguese;

import br.app.falachefe.activities.portuguese.Reading.Doubt;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days as people name it: "esta semana", "mês passado", "últimos 7 dias", "de 1 a 15 de outubro". Weeks
 * begin on Monday; nothing said means this month.
 */
public final class Periods {
    private static final String THIS = "(?:(?:est[ae]|ess[ae]|nest[ae]|ness[ae]|dest[ae]|dess[ae]) )?";
    private static final String NOW = "(?: atual| corrente)?";
    private static final String YEAR = "(?:(?: de |/| )(\\d{4}))?";
    private static final String UNIT = "(dias?|semanas?|mes|meses|anos?)";
    private static final String HALF = "(1|2|segund[ao])[ao]? quinzena";
    private static final String ORDINAL = "([1-4]|segundo|terceiro|quarto)o? ";
    private static final int LONGEST = 100;

    private static final List<Rule> RULES = List.of(
            new Rule(THIS + "mes" + NOW, (m, today) -> Spans.month(today, 0)),
            new Rule("mes passado|ultimo mes|mes anterior", (m, today) -> Spans.month(today, -1)),
            new Rule("mes que vem|proximo mes", (m, today) -> Spans.month(today, 1)),
            new Rule("mes retrasado", (m, today) -> Spans.month(today, -2)),
            new Rule(THIS + "semana" + NOW, (m, today) -> Spans.week(today, 0)),
            new Rule("semana passada|ultima semana|semana anterior", (m, today) -> Spans.week(today, -1)),
            new Rule("semana que vem|proxima semana", (m, today) -> Spans.week(today, 1)),
            new Rule("semana retrasada", (m, today) -> Spans.week(today, -2)),
            new Rule(THIS + "ano" + NOW, (m, today) -> Spans.year(today.getYear())),
            new Rule("ano passado|ultimo ano|ano anterior", (m, today) -> Spans.year(today.getYear() - 1)),
            new Rule("ano que vem|proximo ano", (m, today) -> Spans.year(today.getYear() + 1)),
            new Rule("(?:ano de )?(2[01]\\d{2})", (m, today) -> Spans.year(Dates.number(m, 1))),
            new Rule("(?:os )?(?:ultim[oa]s|passados) (\\d{1,3}) " + UNIT, Spans::lastUnits),
            new Rule("(?:os )?proxim[oa]s (\\d{1,3}) " + UNIT, Spans::nextUnits),
            new Rule("(?:mes de )?" + Months.NAME + YEAR, Spans::namedMonth),
            new Rule(Months.NAME + " do ano passado", (m, today) -> Spans.monthOfYear(m.group(1), today.getYear() - 1)),
            new Rule("(\\d{1,2})/(20\\d{2})", Spans::monthInFigures),
            new Rule(
                    HALF + "(?: (?:de|do mes de) " + Months.NAME + YEAR + "|( do mes passado)| d[eo]ste mes| do mes)?",
                    Spans::half),
            new Rule(THIS + "(trimestre|semestre|bimestre)" + NOW, (m, today) -> Spans.part(m.group(1), today, 0)),
            new Rule("(trimestre|semestre|bimestre) passado|ultimo (trimestre|semestre|bimestre)", Spans::lastPart),
            new Rule(ORDINAL + "(trimestre|semestre|bimestre)" + YEAR, Spans::numberedPart),
            new Rule(THIS + "(?:fim|final) de semana", (m, today) -> Spans.weekend(today, 0)),
            new Rule(
                    "(?:fim|final) de semana passado|ultimo (?:fim|final) de semana",
                    (m, today) -> Spans.weekend(today, -1)),
            new Rule(
                    "tudo|sempre|total|geral|todo(?: o)? (?:o )?periodo|desde (?:o )?(?:sempre|comeco|inicio)|ate (?:hoje|agora)",
                    (m, today) -> Spans.sure(DateRange.BEGINNING, today)));
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:(?:de|do|da|desde|entre|dia|dias) )*(.+?) (?:a|ao|ate|e|ate o|-) (?:(?:o|a) )?(?:dia )?(.+)");
    private static final Pattern UNTIL_NOW =
            Pattern.compile("(?:desde|a partir d[eo])(?: o| a)? (.+?)(?: ate (?:hoje|agora))?|(.+) ate (?:hoje|agora)");

    private Periods() {}

    public static Reading<DateRange> read(String words, LocalDate today) {
        if (words.isBlank()) {
            return Spans.month(today, 0);
        }
        if (words.length() > LONGEST) {
            return notUnderstood(words);
        }
        String regular = DayWords.regular(words);
        Matcher until = UNTIL_NOW.matcher(regular);
        if (until.matches()
                && single(until.group(1) == null ? until.group(2) : until.group(1), words, today)
                        instanceof Understood<DateRange>(DateRange start)) {
            return start.from().isAfter(today) ? backwards() : Spans.sure(start.from(), today);
        }
        Reading<DateRange> one = single(regular, words, today);
        if (one instanceof Unclear<DateRange>(Doubt doubt, String ask) && doubt != Doubt.IMPOSSIBLE) {
            Matcher pair = FROM_TO.matcher(regular);
            return pair.matches() ? between(pair.group(1), pair.group(2), words, today) : one;
        }
        return one;
    }

    private static Reading<DateRange> single(String regular, String words, LocalDate today) {
        for (String text : List.of(regular, DayWords.withoutOpening(regular))) {
            for (Rule rule : RULES) {
                Matcher match = rule.pattern().matcher(text);
                if (match.matches()) {
                    return rule.meaning().apply(match, today);
                }
            }
        }
        return switch (Dates.readRegular(regular, words, today)) {
            case Understood<LocalDate>(LocalDate day) -> new Understood<>(DateRange.of(day));
            case Unclear<LocalDate>(Doubt doubt, String ask) when doubt == Doubt.NOT_UNDERSTOOD -> notUnderstood(words);
            case Unclear<LocalDate>(Doubt doubt, String ask) -> new Unclear<>(doubt, ask);
        };
    }

    /** The first date may lack what the second one says: "de 1 a 15 de outubro". */
    private static Reading<DateRange> between(String first, String second, String words, LocalDate today) {
        Reading<DateRange> end = single(second, words, today);
        if (!(end instanceof Understood<DateRange>(DateRange last))) {
            return end;
        }
        Reading<DateRange> start = first.matches("\\d{1,2}")
                ? asRange(Calendars.day(last.from().getYear(), last.from().getMonthValue(), Integer.parseInt(first)))
                : single(first, words, today);
        if (!(start instanceof Understood<DateRange>(DateRange begin))) {
            return start;
        }
        if (!begin.from().isAfter(last.to())) {
            return Spans.sure(begin.from(), last.to());
        }
        boolean open = first.matches("\\d{1,2}") && second.matches("\\d{1,2}");
        return open ? Spans.sure(begin.from().minusMonths(1), last.to()) : backwards();
    }

    private static Reading<DateRange> asRange(Reading<LocalDate> day) {
        return switch (day) {
            case Understood<LocalDate>(LocalDate date) -> new Understood<>(DateRange.of(date));
            case Unclear<LocalDate>(Doubt doubt, String ask) -> new Unclear<>(doubt, ask);
        };
    }

    private static Reading<DateRange> backwards() {
        return new Unclear<>(Doubt.IMPOSSIBLE, "o período termina antes de começar; de que dia até que dia?");
    }

    private static Reading<DateRange> notUnderstood(String words) {
        return new Unclear<>(
                Doubt.NOT_UNDERSTOOD,
                "não entendi o período " + Folded.quoted(words)
                        + "; de que dia até que dia (por exemplo, de 01/11 a 15/11)?");
    }

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, Reading<DateRange>> meaning) {
        Rule(String pattern, BiFunction<MatchResult, LocalDate, Reading<DateRange>> meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }
}
