package br.app.falachefe.workflows.conversation;

import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an operator reads in the Web UI under "current details": plain Portuguese, no name, number or text. */
final class Details {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(ZoneId.of("America/Sao_Paulo"));

    private Details() {}

    static void show(Standing standing, int queued, String doing) {
        Workflow.setCurrentDetails(
                """
                **Situação:** %s

                **Agora:** %s

                **Mensagens na fila:** %d · **Respostas paradas:** %d
                %s""".formatted(situation(standing), doing, queued, standing.parkedTurns(), advice(standing)));
    }

    private static String situation(Standing standing) {
        return switch (standing.state()) {
            case OK -> "tudo respondido ou a caminho";
            case PAUSED -> "o assistente está em silêncio; uma pessoa cuida desta conversa";
            case UNSURE -> "não sabemos se a última resposta chegou";
            case FAILED -> "há resposta parada" + since(standing.failedSince()) + because(standing.why());
        };
    }

    private static String since(@Nullable Instant instant) {
        return instant == null ? "" : " desde " + WHEN.format(instant) + " (horário de Brasília)";
    }

    private static String because(@Nullable String why) {
        return why == null ? "" : ". " + why;
    }

    private static String advice(Standing standing) {
        return switch (standing.state()) {
            case OK, UNSURE -> "";
            case PAUSED ->
                "\nPara devolver ao assistente: `#bot` no celular da empresa ou *resume* na API do operador.\n";
            case FAILED -> """

                    Para tentar de novo: sinal `retryReply`. Para desistir: sinal `skipReply`. A entrada pode ficar vazia.
                    """;
        };
    }
}
