package br.app.falachefe.activities.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The closed list of messages by which a customer asks us to stop writing first. Only a whole message counts, never a
 * word inside a sentence: "preciso parar de gastar" is a question about money.
 */
public final class OptOutWords {
    private static final Set<String> MESSAGES = Set.of(
            "parar",
            "pare",
            "sair",
            "stop",
            "descadastrar",
            "descadastre",
            "me descadastre",
            "quero me descadastrar",
            "parar mensagens",
            "parar as mensagens",
            "parar de receber",
            "parar de receber mensagens",
            "cancelar mensagens",
            "cancelar inscricao",
            "nao quero mais receber",
            "nao quero mais receber mensagem",
            "nao quero mais receber mensagens",
            "nao quero receber mensagens",
            "nao quero mais mensagens");

    private OptOutWords() {}

    /** Accents, letter case, punctuation and emoji make no difference. */
    public static boolean isOptOut(String message) {
        return message.length() <= 200 && MESSAGES.contains(plain(message));
    }

    private static String plain(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
