package br.app.falachefe.activities.portuguese;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one number in figures, words or both: "mil e duzentos", "5 mil", "1,5 milhão", "2k", "dois milhões e meio". */
final class Numerals {
    private static final Map<String, Integer> SMALL = smallNumbers();
    private static final Map<String, Long> SCALES = Map.of(
            "mil",
            1_000L,
            "k",
            1_000L,
            "milhao",
            1_000_000L,
            "milhoes",
            1_000_000L,
            "mi",
            1_000_000L,
            "bilhao",
            1_000_000_000L,
            "bilhoes",
            1_000_000_000L,
            "bi",
            1_000_000_000L);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final List<Token> tokens;
    private int at;
    private boolean inWords = true;
    private BigDecimal total = BigDecimal.ZERO;
    private long lastScale = Long.MAX_VALUE;
    /** The part below the next scale: "duzentos" in "cinco mil e duzentos". */
    private @Nullable BigDecimal group;
    /** What may be added to the group has to be smaller: 100 after "duzentos", 10 after "vinte", 1 after "cinco". */
    private long room;

    private boolean complete;

    private Numerals(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    static Optional<Numeral> at(List<Token> tokens, int from) {
        return new Numerals(tokens, from).read();
    }

    static boolean isNumber(Token token) {
        return switch (token) {
            case Token.Figure figure -> true;
            case Token.Word(String text) -> SMALL.containsKey(text) || SCALES.containsKey(text);
        };
    }

    private Optional<Numeral> read() {
        int start = at;
        while (!complete && at < tokens.size() && step()) {}
        if (at == start) {
            return Optional.empty();
        }
        BigDecimal value = group == null ? total : total.add(group);
        return Optional.of(new Numeral(value, at, inWords));
    }

    private boolean step() {
        boolean started = group != null || total.signum() > 0;
        if (started && tokens.get(at).is("e") && at + 1 < tokens.size()) {
            at++;
            if (add(tokens.get(at))) {
                return true;
            }
            at--;
            return false;
        }
        return add(tokens.get(at));
    }

    private boolean add(Token token) {
        return switch (token) {
            case Token.Figure(BigDecimal value) -> addFigure(value);
            case Token.Word(String text) when text.equals("meio") -> addHalf();
            case Token.Word(String text) -> {
                Integer small = SMALL.get(text);
                Long scale = SCALES.get(text);
                if (small != null) {
                    yield addSmall(text, small);
                }
                yield scale != null && addScale(text, scale);
            }
        };
    }

    private boolean addFigure(BigDecimal value) {
        if (group != null || value.compareTo(BigDecimal.valueOf(lastScale)) >= 0) {
            return false;
        }
        inWords = false;
        return put(value, 1);
    }

    private boolean addSmall(String text, int value) {
        if (group == null) {
            return put(BigDecimal.valueOf(value), roomAfter(text, value));
        }
        if (value == 0 || value >= room) {
            return false;
        }
        return put(group.add(BigDecimal.valueOf(value)), roomAfter(text, value));
    }

    /** "cem" and "dez" take nothing more: it is "cento e cinco" and "quinze". */
    private static long roomAfter(String text, int value) {
        if (value >= 100) {
            return text.equals("cem") ? 1 : 100;
        }
        return value >= 20 ? 10 : 1;
    }

    /** "meio milhão" and "dois milhões e meio"; "dois mil e meio" may be 2.000,50 or 2.500 and is left unread. */
    private boolean addHalf() {
        boolean ofScale = group == null && at + 1 < tokens.size() && isMillions(tokens.get(at + 1));
        if (ofScale) {
            return put(HALF, 1);
        }
        if (group == null
                && lastScale >= 1_000_000
                && lastScale != Long.MAX_VALUE
                && tokens.get(at - 1).is("e")) {
            total = total.add(BigDecimal.valueOf(lastScale / 2));
            complete = true;
            at++;
            return true;
        }
        return false;
    }

    private static boolean isMillions(Token token) {
        return token instanceof Token.Word(String text) && SCALES.getOrDefault(text, 0L) >= 1_000_000;
    }

    private boolean addScale(String text, long scale) {
        boolean alone = group == null;
        if (scale >= lastScale || (alone && !text.equals("mil"))) {
            return false;
        }
        BigDecimal factor = group == null ? BigDecimal.ONE : group;
        if (factor.signum() == 0 || factor.compareTo(THOUSAND) >= 0) {
            return false;
        }
        total = total.add(factor.multiply(BigDecimal.valueOf(scale)));
        complete = factor.stripTrailingZeros().scale() > 0;
        group = null;
        lastScale = scale;
        at++;
        return true;
    }

    private boolean put(BigDecimal value, long roomAfter) {
        group = value;
        room = roomAfter;
        at++;
        return true;
    }

    private static Map<String, Integer> smallNumbers() {
        String words = """
                zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11
                doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezessete=17 dezoito=18 dezenove=19
                vinte=20 trinta=30 quarenta=40 cinquenta=50 cinqenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90
                cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400
                quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700
                setecentas=700 oitocentos=800 oitocentas=800 novecentos=900 novecentas=900
                """;
        Map<String, Integer> values = new HashMap<>();
        for (String pair : words.split("\\s+")) {
            int sign = pair.indexOf('=');
            values.put(pair.substring(0, sign), Integer.valueOf(pair.substring(sign + 1)));
        }
        return Map.copyOf(values);
    }
}
