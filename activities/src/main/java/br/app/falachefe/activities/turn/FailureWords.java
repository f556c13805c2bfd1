package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.failure.FailureType;

/** Failures as an operator reads them. */
public final class FailureWords {
    private FailureWords() {}

    public static String of(String step, FailureType type) {
        return "Parou ao " + doing(step) + ". " + of(type);
    }

    private static String doing(String step) {
        return switch (step) {
            case "ClassifyMessage", "ClassifyWithModel" -> "entender o assunto da mensagem";
            case "CallAgent" -> "preparar a resposta";
            case "CallTool" -> "consultar ou registrar os dados da empresa";
            case "SendReply" -> "enviar a resposta pelo WhatsApp";
            case "ReconcileSend" -> "descobrir se a resposta saiu";
            default -> "executar a etapa " + step;
        };
    }

    public static String of(FailureType type) {
        return switch (type) {
            case MODEL_REFUSED -> "O provedor do modelo recusou o pedido ou a chave de acesso.";
            case MODEL_GARBAGE -> "O modelo respondeu várias vezes algo que não dá para usar.";
            case MODEL_UNAVAILABLE -> "O modelo não respondeu durante todo o tempo em que tentamos.";
            case GATEWAY_REFUSED ->
                "A UazAPI recusou esta mensagem de vez: número desconhecido, pedido inválido ou token revogado.";
            case GATEWAY_UNAVAILABLE -> "Não conseguimos falar com a UazAPI durante todo o tempo em que tentamos.";
            case SEND_UNSURE ->
                "Não se sabe se a mensagem saiu. Confira a conversa no celular antes de mandar de novo.";
            case DATABASE_AWAY -> "Nosso banco de dados não respondeu.";
            case OTHER -> "Foi um erro que ninguém previu; o log e a página do Temporal mostram mais.";
        };
    }
}
