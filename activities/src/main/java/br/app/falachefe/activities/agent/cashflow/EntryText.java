package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.ledger.Entry;
import br.app.falachefe.activities.ledger.NewEntry;
import br.app.falachefe.activities.portuguese.DateText;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Entries in sentences that an answer may quote. */
final class EntryText {
    /** NUL and half characters: PostgreSQL does not store them, and nobody means them. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private EntryText() {}

    /** "Lançamento nº 3: entrada de R$ 5.000,00, “vendas”, categoria Vendas, terça-feira, 24/11/2026". */
    static String sentence(Entry entry) {
        return "Lançamento nº " + entry.number() + ": " + details(entry);
    }

    static String details(Entry entry) {
        return Way.said(entry.direction()) + " de " + entry.amount() + ", “" + entry.description() + "”, categoria "
                + entry.category() + ", " + DateText.full(entry.occurredOn());
    }

    static String line(Entry entry) {
        return "nº " + entry.number() + ": " + DateText.full(entry.occurredOn()) + ", "
                + Way.said(entry.direction()) + ", " + entry.amount() + ", " + entry.description() + " ("
                + entry.category() + ")";
    }

    static String cash(Money cash) {
        return " Saldo em caixa hoje: " + cash + ".";
    }

    /** A day that has not come yet does not change today's cash, and people should know. */
    static String ahead(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? " A data ainda vai chegar: só conta no saldo a partir dela." : "";
    }

    /** The model's words for what an entry was, made fit to be stored; empty where it said nothing. */
    static String tidy(String words) {
        String line = UNSTORABLE.matcher(words).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > NewEntry.LONGEST_DESCRIPTION / 2
                ? line.substring(0, line.offsetByCodePoints(0, NewEntry.LONGEST_DESCRIPTION / 2))
                        .strip()
                : line;
    }
}
