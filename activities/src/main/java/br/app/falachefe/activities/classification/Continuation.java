package br.app.falachefe.activities.classification;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a message hangs on what was said before. */
enum Continuation {
    /** It has no subject of its own: "sim", "e ontem?", "o segundo", "faz de novo". */
    PURE,
    /** It acknowledges: "ok", "obrigado", a thumb. */
    ACKNOWLEDGEMENT,
    /** It may go on with the subject: "e o João?", or a short answer to a question of ours. */
    POSSIBLE,
    /** It stands for itself. */
    NONE;

    private static final int LONGEST_PURE = 7;
    private static final int LONGEST_POSSIBLE = 6;

    /** Each of these points back at something. Spelled as {@link Wording} spells. */
    private static final Set<String> POINTING = words("""
            sim nao isso isto esse essa este aquele aquela aquilo outro outra outros outras mesmo mesma tambem
            hoje ontem anteontem amanha semana mes meses ano passado passada proximo proxima retrasado retrasada
            primeiro primeira segundo terceiro terceira quarto ultimo ultima ambos nenhum nenhuma todos todas
            mais menos dobro metade novo novamente faz faca fazer refaz manda mande pode tira tire muda mude troca troque
            continua continue repete repita explica explique detalha detalhe detalhes porque assim deu ficou foi
            dele dela deles delas ele ela eles elas claro certeza correto exato exatamente confirmo confirma confirmado
            positivo negativo cancela cancele desfaz desfaca apaga apague corrige corrija exclui remove total
            <number> <amount> <date> <time> <percent> <month> <weekday>
            """);

    private static final Set<String> LINKING = words("""
            o a os as um uma de do da dos das no na nos nas em para por que se e ou mas ja so eu me la aqui com ao
            entao ainda favor qual quais quanto quantos quanta como for quero melhor certo ? antes depois dia
            """);

    private static final Set<String> ACKNOWLEDGING = words("""
            ok okay blz beleza certo entendi entendido obrigado obrigada valeu show top perfeito otimo legal bom boa
            tranquilo combinado fechou fechado joia massa maravilha excelente aham uhum esta muito mesmo por nada
            chefe demais agradecido agradecida grato grata brigado brigada ah \uD83D\uDC4D \uD83D\uDE4F \uD83D\uDC4F \u2764
            \uD83D\uDE0A \uD83D\uDE00 \uD83D\uDE02
            """);

    private static final List<String> WHY = List.of("por", "que", "?");

    private static final Pattern ASKS = Pattern.compile("\\?[^.!?]*$");

    /** @param lastResponse what we said last, empty where we have said nothing */
    static Continuation of(String text, String lastResponse) {
        List<String> tokens = Wording.tokens(text);
        boolean asked = ASKS.matcher(lastResponse).find();
        if (ACKNOWLEDGING.containsAll(tokens) && !tokens.isEmpty()) {
            return asked ? PURE : ACKNOWLEDGEMENT;
        }
        if (tokens.size() <= LONGEST_PURE && isPure(tokens)) {
            return PURE;
        }
        boolean goesOn = tokens.size() > 1
                && tokens.getFirst().equals("e")
                && !tokens.get(1).equals("ai");
        boolean answers = asked && !tokens.contains("?");
        return tokens.size() <= LONGEST_POSSIBLE && (goesOn || answers) ? POSSIBLE : NONE;
    }

    private static boolean isPure(List<String> tokens) {
        return (tokens.stream().anyMatch(POINTING::contains) || WHY.equals(tokens))
                && tokens.stream().allMatch(token -> POINTING.contains(token) || LINKING.contains(token));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
