package br.app.falachefe.activities.agent.marketingsales;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.portuguese.DateText;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commercial days ahead, from {@code dates.txt}. */
final class CommercialDates {
    private static final int USUAL_DAYS = 60;
    private static final int MOST_DAYS = 366;

    private final List<CommercialDate> dates = read();

    record Arguments(
            @Says(value = "Quantos dias à frente olhar, de 1 a 366; null para 60.", example = "90") @Nullable
            Integer dias) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "consultar_datas_comerciais",
                "Mostra as próximas datas comerciais brasileiras para planejar campanha, promoção e divulgação, com a data"
                        + " certa e uma ideia do que funciona.",
                ToolEffect.LOOK,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        int days = arguments.dias() == null ? USUAL_DAYS : arguments.dias();
        if (days < 1 || days > MOST_DAYS) {
            return new ToolReply.Refused("consigo olhar de 1 a 366 dias à frente; quantos dias interessam?");
        }
        LocalDate today = context.today();
        String lines = Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> dates.stream().map(date -> new Day(date.rule().in(year), date)))
                .filter(day -> !day.on().isBefore(today) && !day.on().isAfter(today.plusDays(days)))
                .sorted(Comparator.comparing(Day::on))
                .map(day -> day.line(today))
                .collect(Collectors.joining("\n"));
        return new ToolReply.Done(
                lines.isEmpty()
                        ? "Nenhuma data comercial nos próximos " + days + " dias."
                        : "Datas comerciais nos próximos " + days + " dias:\n" + lines);
    }

    private record Day(LocalDate on, CommercialDate date) {
        String line(LocalDate today) {
            long left = ChronoUnit.DAYS.between(today, on);
            String when = left == 0 ? "hoje" : left == 1 ? "amanhã" : "faltam " + left + " dias";
            return "• " + date.name() + ": " + DateText.withWeekday(on) + " (" + when + "). " + date.advice();
        }
    }

    private static List<CommercialDate> read() {
        try (InputStream file =
                Objects.requireNonNull(CommercialDates.class.getResourceAsStream("dates.txt"), "dates.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new CommercialDate(cells[0], DayRule.read(cells[1]), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
