package br.app.falachefe.activities.agent.hr;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.activities.portuguese.DateText;
import br.app.falachefe.activities.portuguese.Holiday;
import br.app.falachefe.activities.portuguese.Holidays;
import br.app.falachefe.activities.portuguese.Periods;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** National holidays and working days of a period. */
final class WorkingCalendar {
    private static final int LONGEST_DAYS = 800;
    private static final String ONLY_NATIONAL = "Feriados estaduais e municipais não estão incluídos.";

    record Arguments(
            @Says(value = "O período com as palavras do cliente; null para este mês.", example = "dezembro") @Nullable
            String periodo) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "consultar_feriados",
                "Mostra feriados nacionais, pontos facultativos e quantos dias úteis tem um período, para escala, folga,"
                        + " ponto e férias da equipe.",
                ToolEffect.LOOK,
                Arguments.class,
                WorkingCalendar::run);
    }

    private static ToolReply run(ToolContext context, Arguments arguments) {
        String words = arguments.periodo() == null ? "" : arguments.periodo();
        return switch (Periods.read(words, context.today())) {
            case Unclear<DateRange>(var _, String ask) -> new ToolReply.Refused(ask);
            case Understood<DateRange>(DateRange period) -> reply(period);
        };
    }

    private static ToolReply reply(DateRange period) {
        if (ChronoUnit.DAYS.between(period.from(), period.to()) > LONGEST_DAYS) {
            return new ToolReply.Refused("o período é longo demais; qual mês ou ano interessa?");
        }
        String days = Holidays.in(period).stream().map(WorkingCalendar::line).collect(Collectors.joining("; "));
        return new ToolReply.Done("No período, " + period.written() + ": " + Holidays.workingDays(period)
                + " dias úteis (segunda a sexta, sem feriados nacionais). "
                + (days.isEmpty() ? "Nenhum feriado nacional." : "Feriados: " + days + ".")
                + " " + ONLY_NATIONAL);
    }

    private static String line(Holiday holiday) {
        return DateText.withWeekday(holiday.day()) + "/" + holiday.day().getYear() + ", " + holiday.name()
                + switch (holiday.kind()) {
                    case NATIONAL -> "";
                    case OPTIONAL -> " (ponto facultativo)";
                };
    }
}
