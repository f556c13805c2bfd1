package br.app.falachefe.activities.classification;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a message as comparable words: lower case without accents, the usual abbreviations written out, amounts, dates
 * and names of days as tokens in angle brackets.
 */
final class Wording {
    /** Nobody explains what they want after this many characters, and time must stay bounded for any message. */
    private static final int READ_AT_MOST = 2000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}|([?])\\2+");
    private static final String DIGITS = "\\d+(?:[.,]\\d+)*";

    /** Alternatives in order: the first that matches at a place wins. */
    private static final Pattern TOKEN = Pattern.compile("(?<link>https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+)"
            + "|(?<percent>" + DIGITS + "\\s?(?:%|por cento\\b))"
            + "|(?<date>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\bdia \\d{1,2}\\b)"
            + "|(?<time>\\b\\d{1,2}(?::\\d{2}|h\\d{2}|h)\\b)"
            + "|(?<amount>r\\$\\s?" + DIGITS + "(?:\\s?(?:mil|k|mi)\\b)?"
            + "|" + DIGITS + "\\s?(?:reais|real|mil|k|conto|contos|pila|pilas|centavos)\\b"
            + "|\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?|\\d+,\\d{2}\\b)"
            + "|(?<number>" + DIGITS + ")"
            + "|(?<word>\\p{L}+)"
            + "|(?<sign>[?]|[\\p{So}\\p{IsEmoji_Presentation}])");

    private static final List<String> KINDS = List.of("link", "percent", "date", "time", "amount", "number");

    private static final Map<String, String> SPELLED_OUT = Map.ofEntries(
            entry("vc", "voce"),
            entry("vcs", "voces"),
            entry("ce", "voce"),
            entry("pq", "porque"),
            entry("hj", "hoje"),
            entry("tb", "tambem"),
            entry("tbm", "tambem"),
            entry("td", "tudo"),
            entry("qto", "quanto"),
            entry("qnt", "quanto"),
            entry("qnto", "quanto"),
            entry("qdo", "quando"),
            entry("qnd", "quando"),
            entry("oq", "o que"),
            entry("q", "que"),
            entry("n", "nao"),
            entry("nn", "nao"),
            entry("mto", "muito"),
            entry("mt", "muito"),
            entry("blz", "beleza"),
            entry("msg", "mensagem"),
            entry("msgs", "mensagens"),
            entry("pfv", "por favor"),
            entry("pf", "por favor"),
            entry("pra", "para"),
            entry("pro", "para o"),
            entry("pros", "para os"),
            entry("pras", "para as"),
            entry("p", "para"),
            entry("c", "com"),
            entry("ta", "esta"),
            entry("to", "estou"),
            entry("tao", "estao"),
            entry("tava", "estava"),
            entry("ne", "nao e"),
            entry("func", "funcionario"),
            entry("promo", "promocao"),
            entry("insta", "instagram"),
            entry("whats", "whatsapp"),
            entry("zap", "whatsapp"),
            entry("obg", "obrigado"),
            entry("vlw", "valeu"));

    private static final Pattern MONTH =
            Pattern.compile("janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro");
    private static final Pattern WEEKDAY = Pattern.compile("segunda|terca|quarta|quinta|sexta|sabado|domingo");

    private Wording() {}

    /** The text as its tokens in order; empty for blanks. */
    static List<String> tokens(String text) {
        Matcher at = TOKEN.matcher(plain(text));
        List<String> tokens = new ArrayList<>();
        while (at.find()) {
            String word = at.group("word");
            if (word != null) {
                tokens.addAll(List.of(written(word).split(" ")));
            } else if (at.group("sign") != null) {
                tokens.add(at.group());
            } else {
                tokens.add(kind(at));
            }
        }
        return tokens;
    }

    /** Lower case, no accents, no letter more than twice and no question mark more than once in a row. */
    static String plain(String text) {
        String start = text.length() <= READ_AT_MOST ? text : text.substring(0, READ_AT_MOST);
        String bare = MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return STRETCHED.matcher(bare).replaceAll("$1$2");
    }

    private static String written(String word) {
        if (MONTH.matcher(word).matches()) {
            return "<month>";
        }
        return WEEKDAY.matcher(word).matches() ? "<weekday>" : SPELLED_OUT.getOrDefault(word, word);
    }

    private static String kind(Matcher at) {
        return KINDS.stream()
                .filter(kind -> at.group(kind) != null)
                .findFirst()
                .map(kind -> "<" + kind + ">")
                .orElseThrow();
    }
}
