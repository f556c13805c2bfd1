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
 * One day as people name it: "ontem", "há duas semanas", "dia 5", "05/11", "segunda passada". A day without month or
 * year is the latest one that has been, because records speak of the past.
 */
public final class Dates {
    private static final String UNIT = "(dias?|semanas?|mes|meses|anos?)";
    private static final String MONTH = "(deste mes|desse mes|do mes|do mes passado|do mes que vem|do proximo mes)";
    private static final String YEAR = "(?:(?: de | do ano de |/| )(\\d{4})|( do ano passado| deste ano))?";
    private static final String WEEK =
            "(da semana passada|da semana que vem|da proxima semana|desta semana|dessa semana)";
    private static final int LONGEST = 80;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "hoje|agora|hj|dia de hoje|(?:agora )?ha pouco|(?:n?est|n?ess)a (?:manha|tarde|noite|madrugada)",
                    (m, today) -> sure(today)),
            new Rule("ontem|dia de ontem", (m, today) -> sure(today.minusDays(1))),
            new Rule("anteontem|antes de ontem|antontem", (m, today) -> sure(today.minusDays(2))),
            new Rule("amanha", (m, today) -> sure(today.plusDays(1))),
            new Rule("depois de amanha", (m, today) -> sure(today.plusDays(2))),
            new Rule("(?:ha|faz|tem)(?: uns| umas)? (\\d{1,4}) " + UNIT + "(?: atras)?", Calendars::ago),
            new Rule("(?:uns |umas )?(\\d{1,4}) " + UNIT + " atras", Calendars::ago),
            new Rule("(?:daqui a|daqui|em|dentro de) (\\d{1,4}) " + UNIT, Calendars::ahead),
            new Rule("(?:dia )?(\\d{1,2})", (m, today) -> Calendars.latest(number(m, 1), today)),
            new Rule("dia (\\d{1,2}) " + MONTH, Calendars::dayOfNamedMonth),
            new Rule(
                    "(?:dia )?(\\d{1,2})(?:[/.-]| do )(\\d{1,2})",
                    (m, today) -> Calendars.latest(number(m, 1), number(m, 2), today)),
            new Rule(
                    "(?:dia )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})",
                    (m, today) -> Calendars.day(number(m, 3), number(m, 2), number(m, 1))),
            new Rule(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t.*)?",
                    (m, today) -> Calendars.day(number(m, 1), number(m, 2), number(m, 3))),
            new Rule("(?:dia )?(\\d{1,2})(?: de |/| )" + Months.NAME + YEAR, Calendars::dayOfMonth),
            new Rule(Weekdays.NAME, (m, today) -> WeekdayRules.bare(m.group(1), today)),
            new Rule(
                    "(?:ultim[oa] )" + Weekdays.NAME + "|" + Weekdays.NAME + " passad[oa]",
                    (m, today) -> WeekdayRules.last(either(m, 1, 2), today)),
            new Rule(
                    "(?:proxim[oa] )" + Weekdays.NAME + "|" + Weekdays.NAME + " que vem",
                    (m, today) -> WeekdayRules.next(either(m, 1, 2), today)),
            new Rule("(?:esta|essa|nesta|nessa|este|esse) " + Weekdays.NAME, WeekdayRules::ofThisWeek),
            new Rule(Weekdays.NAME + " " + WEEK, WeekdayRules::ofWeek),
            new Rule(Weekdays.NAME + "(?: dia| -)? (.*\\d.*)", WeekdayRules::withDate),
            new Rule("(?:a )?semana passada|ultima semana", (m, today) -> which("em que dia da semana passada foi?")),
            new Rule("(?:esta|essa|nesta|nessa) semana", (m, today) -> which("em que dia desta semana foi?")),
            new Rule("mes passado|ultimo mes", (m, today) -> which("em que dia do mês passado foi?")),
            new Rule("(?:este|esse|neste|nesse) mes", (m, today) -> which("em que dia deste mês foi?")),
            new Rule(Months.NAME + YEAR, (m, today) -> which("em que dia do mês foi?")),
            new Rule("(?:inicio|comeco|meio|fim|final) .*", (m, today) -> which("em que dia exatamente foi?")));
    private static final Pattern SEVERAL = Pattern.compile("(.+?) (?:e|ou|a|ate) (.+)");

    private Dates() {}

    public static Reading<LocalDate> read(String words, LocalDate today) {
        if (words.isBlank()) {
            return new Unclear<>(Doubt.NOTHING_SAID, "não entendi a data; em que dia foi?");
        }
        if (words.length() > LONGEST) {
            return notUnderstood(words);
        }
        return readRegular(DayWords.regular(words), words, today);
    }

    static Reading<LocalDate> readRegular(String regular, String words, LocalDate today) {
        for (String text : List.of(regular, DayWords.withoutOpening(regular))) {
            for (Rule rule : RULES) {
                Matcher match = rule.pattern().matcher(text);
                if (match.matches()) {
                    return rule.meaning().apply(match, today);
                }
            }
        }
        Matcher several = SEVERAL.matcher(regular);
        if (several.matches()
                && readRegular(several.group(1), words, today) instanceof Understood
                && readRegular(several.group(2), words, today) instanceof Understood) {
            return new Unclear<>(Doubt.SEVERAL, "vi mais de uma data em " + Folded.quoted(words) + "; qual delas é?");
        }
        return notUnderstood(words);
    }

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, Reading<LocalDate>> meaning) {
        Rule(String pattern, BiFunction<MatchResult, LocalDate, Reading<LocalDate>> meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }

    static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String either(MatchResult match, int one, int other) {
        return match.group(one) == null ? match.group(other) : match.group(one);
    }

    private static Reading<LocalDate> sure(LocalDate day) {
        return new Understood<>(day);
    }

    private static Reading<LocalDate> which(String ask) {
        return new Unclear<>(Doubt.AMBIGUOUS, ask);
    }

    private static Reading<LocalDate> notUnderstood(String words) {
        return new Unclear<>(
                Doubt.NOT_UNDERSTOOD,
                "não entendi a data " + Folded.quoted(words) + "; em que dia foi (por exemplo, 05/11)?");
    }
}
