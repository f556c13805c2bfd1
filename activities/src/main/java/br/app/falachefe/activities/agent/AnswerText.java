package br.app.falachefe.activities.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a model's text fit for WhatsApp: plain characters, WhatsApp's own bold, and parts that a person likes to read. */
final class AnswerText {
    static final int LONGEST_PART = 1000;
    /** So little more stays with its part: two lines alone in a bubble look forgotten. */
    static final int SHORT_REST = 250;

    static final int MOST_PARTS = 4;
    static final String MORE = "Tem mais a dizer sobre isso. Quer que eu continue?";

    /** Control characters, turned text, private use and halves of characters; line ends and joiners of emoji stay. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF&&[^\\n]]");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\**(.+?)\\** *$");
    private static final Pattern DOUBLE_STARS = Pattern.compile("\\*\\*(\\S(?:[^*\\n]*\\S)?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)\\]\\((https?://[^)\\s]+)\\)");
    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    private AnswerText() {}

    /** Whatever the model wrote, without what must not leave; may be blank. */
    static String clean(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        plain = UNSPEAKABLE.matcher(plain).replaceAll("");
        plain = HEADING.matcher(plain).replaceAll("*$1*");
        plain = DOUBLE_STARS.matcher(plain).replaceAll("*$1*");
        plain = LINK.matcher(plain).replaceAll("$1: $2");
        return GAP.matcher(plain).replaceAll("\n\n").strip();
    }

    /** At most four parts, cut at borders of paragraphs where that is possible; what is over becomes an offer. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONGEST_PART) {
            boolean last = parts.size() == MOST_PARTS - 1;
            int end = border(rest, last ? LONGEST_PART - MORE.length() - 2 : LONGEST_PART);
            String part = rest.substring(0, end).strip();
            String after = rest.substring(end).strip();
            if (after.length() <= SHORT_REST) {
                break;
            }
            rest = after;
            if (last) {
                parts.add(part + "\n\n" + MORE);
                return parts;
            }
            parts.add(part);
        }
        parts.add(rest);
        return parts;
    }

    /** Where to cut within the given length: after a paragraph, a line, a sentence, a word, or else a whole character. */
    private static int border(String text, int within) {
        for (String border : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(border, within - border.length());
            if (at > within / 3) {
                return at + border.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(within - 1)) ? within - 1 : within;
    }
}
