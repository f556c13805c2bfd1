package br.app.falachefe.activities.portuguese;

/** Says numbers below a million the way grammar books do; the opposite of what is under test. */
final class SpokenNumbers {
    private static final String[] UNITS = {
        "",
        "um",
        "dois",
        "três",
        "quatro",
        "cinco",
        "seis",
        "sete",
        "oito",
        "nove",
        "dez",
        "onze",
        "doze",
        "treze",
        "quatorze",
        "quinze",
        "dezesseis",
        "dezessete",
        "dezoito",
        "dezenove"
    };
    private static final String[] TENS = {
        "", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"
    };
    private static final String[] HUNDREDS = {
        "",
        "cento",
        "duzentos",
        "trezentos",
        "quatrocentos",
        "quinhentos",
        "seiscentos",
        "setecentos",
        "oitocentos",
        "novecentos"
    };

    private SpokenNumbers() {}

    static String of(int number) {
        if (number < 1000) {
            return below1000(number);
        }
        String thousands = number < 2000 ? "mil" : below1000(number / 1000) + " mil";
        int rest = number % 1000;
        if (rest == 0) {
            return thousands;
        }
        return thousands + (rest < 100 || rest % 100 == 0 ? " e " : " ") + below1000(rest);
    }

    private static String below1000(int number) {
        if (number == 100) {
            return "cem";
        }
        if (number >= 100) {
            return HUNDREDS[number / 100] + (number % 100 == 0 ? "" : " e " + below1000(number % 100));
        }
        if (number < 20) {
            return UNITS[number];
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : " e " + UNITS[number % 10]);
    }
}
