package br.app.falachefe.deploy.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an expression asks for: names with their conditions, and labels that it groups or joins by. promtool judges whether it is well
 * formed; this only picks the words out.
 */
record Expression(List<Selector> selectors, Set<String> labels) {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`"
            + "|[a-zA-Z_:][a-zA-Z0-9_:]*|\\d[\\w.]*|=~|!~|!=|==|>=|<=|\\S");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> LISTS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OTHERS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "atan2");

    /** Series by name; each condition must be able to hold for it. */
    record Selector(String name, List<Condition> conditions) {}

    /** {@code label="value"}, or one of its relatives. */
    record Condition(String label, String operator, String value) {
        boolean isNegative() {
            return operator.startsWith("!");
        }

        boolean holds(String actual) {
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                default -> !actual.matches(value);
            };
        }
    }

    static Expression parse(String text) {
        return new Reader(TOKEN.matcher(text)
                        .results()
                        .map(match -> match.group())
                        .toList())
                .read();
    }

    private static final class Reader {
        private final List<String> tokens;
        private final List<Selector> selectors = new ArrayList<>();
        private final Set<String> labels = new HashSet<>();
        private int at;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        Expression read() {
            while (at < tokens.size()) {
                String token = tokens.get(at++);
                String lower = token.toLowerCase(Locale.ROOT);
                if (LISTS.contains(lower) && next().equals("(")) {
                    readList();
                } else if (token.equals("[")) {
                    at = at + tokens.subList(at, tokens.size()).indexOf("]") + 1;
                } else if (isName(token, lower)) {
                    selectors.add(new Selector(token, readConditions()));
                }
            }
            return new Expression(List.copyOf(selectors), Set.copyOf(labels));
        }

        private boolean isName(String token, String lower) {
            return WORD.matcher(token).matches()
                    && !LISTS.contains(lower)
                    && !OTHERS.contains(lower)
                    && !next().equals("(")
                    && !isAggregation();
        }

        /** As in {@code sum by (job) (x)}. */
        private boolean isAggregation() {
            return Stream.of("by", "without").anyMatch(next()::equals);
        }

        private String next() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        private void readList() {
            for (at++; !next().equals(")"); at++) {
                if (!next().equals(",")) {
                    labels.add(next());
                }
            }
            at++;
        }

        private List<Condition> readConditions() {
            List<Condition> conditions = new ArrayList<>();
            if (next().equals("{")) {
                for (at++; !next().equals("}"); at++) {
                    if (!next().equals(",")) {
                        String quoted = tokens.get(at + 2);
                        conditions.add(new Condition(next(), tokens.get(at + 1), unquoted(quoted)));
                        at += 2;
                    }
                }
                at++;
            }
            return conditions;
        }

        private static String unquoted(String quoted) {
            String inner = quoted.substring(1, quoted.length() - 1);
            return quoted.startsWith("`") ? inner : inner.replaceAll("\\\\(.)", "$1");
        }
    }
}
