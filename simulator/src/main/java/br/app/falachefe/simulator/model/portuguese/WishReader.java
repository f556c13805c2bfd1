package br.app.falachefe.simulator.model.portuguese;

import java.util.regex.Pattern;

/** Decides what a clause wants by its words alone. */
final class WishReader {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,/])\\d{1,9}(?![\\w,/]|\\.\\d)");

    private final Lexicon lexicon = Lexicon.load("actions");
    private final Pattern undo = lexicon.pattern("undo_verbs");
    private final Pattern undoAlone = lexicon.pattern("undo_alone");
    private final Pattern correct = lexicon.pattern("correct_verbs");
    private final Pattern correctPhrase = lexicon.pattern("correct_phrases");
    private final Pattern entry = lexicon.pattern("entry_words");
    private final Pattern list = lexicon.pattern("list_phrases");
    private final Pattern balance = lexicon.pattern("balance_phrases");
    private final Pattern question = lexicon.pattern("question");
    private final Pattern conditional = lexicon.pattern("conditional");
    private final Pattern negation = lexicon.pattern("negation");
    private final Pattern income = lexicon.pattern("income_verbs");
    private final Pattern expense = lexicon.pattern("expense_verbs");
    private final Pattern register = lexicon.pattern("register_verbs");
    private final Pattern incomeSubject = lexicon.pattern("income_subjects");
    private final Pattern expenseSubject = lexicon.pattern("expense_subjects");
    private final Amounts amounts;

    WishReader(Amounts amounts) {
        this.amounts = amounts;
    }

    Wish wish(Phrase phrase) {
        var text = phrase.folded();
        if (has(negation, text)) {
            return Wish.OTHER;
        }
        var numbered = NUMBER.matcher(text).find();
        if (has(undoAlone, text) || (has(undo, text) && (has(entry, text) || numbered))) {
            return Wish.UNDO;
        }
        var money = !amounts.in(phrase).isEmpty();
        if ((has(correct, text) && (numbered || money || has(entry, text))) || (has(correctPhrase, text) && money)) {
            return Wish.CORRECT;
        }
        if (!money && has(list, text)) {
            return Wish.LIST;
        }
        if (!money && has(balance, text)) {
            return Wish.BALANCE;
        }
        return money && records(text) ? Wish.RECORD : Wish.OTHER;
    }

    Direction direction(Phrase phrase) {
        var text = phrase.folded();
        int in = first(income, text);
        int out = first(expense, text);
        if (in != out) {
            return in < out ? Direction.INCOME : Direction.EXPENSE;
        }
        if (has(expenseSubject, text)) {
            return Direction.EXPENSE;
        }
        return has(incomeSubject, text) ? Direction.INCOME : Direction.UNKNOWN;
    }

    /** Whether the clause begins something new rather than continuing the one before. */
    boolean opens(Phrase phrase) {
        var text = phrase.folded();
        return wish(phrase) != Wish.OTHER
                || has(income, text)
                || has(expense, text)
                || has(register, text)
                || has(question, text);
    }

    /** Money that may move some day, or that somebody owes. */
    boolean hypothetical(Phrase phrase) {
        return has(conditional, phrase.folded());
    }

    private boolean records(String text) {
        if (has(question, text) || has(conditional, text)) {
            return false;
        }
        return has(income, text)
                || has(expense, text)
                || has(register, text)
                || has(expenseSubject, text)
                || has(incomeSubject, text);
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static int first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }
}
