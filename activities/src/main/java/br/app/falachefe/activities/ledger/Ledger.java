package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.activities.portuguese.Folded;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A company's money. Every change runs under the company's lock, joins the caller's transaction, and is found again by
 * its effect key, so that a retry changes nothing.
 */
@Component
public class Ledger {
    private final TransactionOperations transactions;
    private final EntryRows entries;
    private final ChangeLog log;
    private final Totals totals;

    Ledger(TransactionOperations transactions, EntryRows entries, ChangeLog log, Totals totals) {
        this.transactions = transactions;
        this.entries = entries;
        this.log = log;
        this.totals = totals;
    }

    /**
     * @param repeated somebody said that an equal entry of the same source is another one
     */
    public Recording record(Cause cause, NewEntry entry, boolean repeated) {
        return locked(cause, Change.Kind.RECORDED, done -> new Recording.Recorded(done.after()), () -> {
            Optional<Entry> same = repeated ? Optional.empty() : sameOfSource(cause, entry);
            if (same.isPresent()) {
                return new Recording.AlreadyThere(same.get());
            }
            Entry recorded = entries.insert(cause.company(), cause.person(), entry);
            log.add(cause, Change.Kind.RECORDED, null, recorded);
            return new Recording.Recorded(recorded);
        });
    }

    public Correcting correct(Cause cause, int number, Correction correction) {
        return locked(cause, Change.Kind.CORRECTED, Ledger::corrected, () -> {
            Optional<Entry> found = entries.find(cause.company(), number);
            if (found.isEmpty()) {
                return new Correcting.NoSuchEntry();
            }
            Entry before = found.get();
            if (before.undoneAt() != null) {
                return new Correcting.WasUndone(before);
            }
            NewEntry wanted = correction.applyTo(before);
            if (wanted.equals(contents(before))) {
                return new Correcting.NothingToChange(before);
            }
            Entry after = entries.update(cause.company(), number, wanted);
            log.add(cause, Change.Kind.CORRECTED, before, after);
            return new Correcting.Corrected(before, after);
        });
    }

    public Undoing undo(Cause cause, int number) {
        return locked(cause, Change.Kind.UNDONE, done -> new Undoing.Undone(done.after()), () -> {
            Optional<Entry> found = entries.find(cause.company(), number);
            if (found.isEmpty()) {
                return new Undoing.NoSuchEntry();
            }
            Entry before = found.get();
            if (before.undoneAt() != null) {
                return new Undoing.AlreadyUndone(before);
            }
            Entry after = entries.undo(cause.company(), number);
            log.add(cause, Change.Kind.UNDONE, before, after);
            return new Undoing.Undone(after);
        });
    }

    public Listing list(CompanyId company, EntryFilter filter) {
        String words = filter.words() == null ? "" : Folded.of(filter.words());
        List<Entry> found = entries.counting(company, filter).stream()
                .filter(entry -> Folded.of(entry.description()).contains(words))
                .toList();
        return new Listing(
                found.stream().limit(filter.limit()).toList(),
                found.size(),
                sum(found, Direction.INCOME),
                sum(found, Direction.EXPENSE));
    }

    public Balance balance(CompanyId company, DateRange period) {
        return totals.of(company, period);
    }

    /** Cash at the end of a day: everything that happened up to then. */
    public Money cashOn(CompanyId company, LocalDate day) {
        return totals.cashOn(company, day);
    }

    public List<MonthTotal> months(CompanyId company, DateRange period) {
        return totals.months(company, period);
    }

    /** What this person wrote down last, if it still counts. */
    public Optional<Entry> latestOf(CompanyId company, PersonId person) {
        return entries.latestOf(company, person);
    }

    /** The entry that this effect changed, if it happened. */
    public Optional<Integer> changedBy(CompanyId company, String effectKey) {
        return log.find(company, effectKey).map(change -> change.after().number());
    }

    /** The categories that a company uses, the most frequent first. */
    public List<String> categories(CompanyId company) {
        return entries.categories(company);
    }

    /** How an entry came to be as it is, the earliest change first; empty where there is no such entry. */
    public List<Change> history(CompanyId company, int number) {
        return log.of(company, number);
    }

    private <R> R locked(Cause cause, Change.Kind kind, Function<Change, R> again, Supplier<R> change) {
        return transactions.execute(status -> {
            entries.lockCompany(cause.company());
            Optional<Change> done = log.find(cause.company(), cause.effectKey());
            if (done.isEmpty()) {
                return change.get();
            }
            if (done.get().kind() != kind) {
                throw new IllegalStateException("One effect key for two kinds of change: " + cause.effectKey());
            }
            return again.apply(done.get());
        });
    }

    private Optional<Entry> sameOfSource(Cause cause, NewEntry wanted) {
        return log.recordedBy(cause.company(), cause.source()).stream()
                .flatMap(number -> entries.find(cause.company(), number).stream())
                .filter(entry -> entry.undoneAt() == null && isSame(entry, wanted))
                .findFirst();
    }

    private static boolean isSame(Entry entry, NewEntry wanted) {
        return entry.direction() == wanted.direction()
                && entry.amount().equals(wanted.amount())
                && entry.occurredOn().equals(wanted.occurredOn())
                && Folded.of(entry.description()).equals(Folded.of(wanted.description()));
    }

    private static NewEntry contents(Entry entry) {
        return new NewEntry(
                entry.direction(), entry.amount(), entry.description(), entry.category(), entry.occurredOn());
    }

    private static Correcting corrected(Change done) {
        Entry before = done.before();
        if (before == null) {
            throw new IllegalStateException("A correction without the entry it corrected");
        }
        return new Correcting.Corrected(before, done.after());
    }

    private static Money sum(List<Entry> entries, Direction direction) {
        return entries.stream()
                .filter(entry -> entry.direction() == direction)
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
