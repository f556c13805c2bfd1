package br.app.falachefe.activities.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.activities.ledger.Balance.CategoryTotal;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final TestingLedger TESTING = new TestingLedger();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Ledger ledger = TESTING.ledger();
    private final CompanyId company = TESTING.company();
    private final PersonId person = TESTING.person();

    @Test
    void countsEntriesFromOneAndAddsThemUpByCategory() {
        record("a", income(500_000, "vendas", DAY));
        record("b", expense(120_000, "aluguel", DAY.minusMonths(1)));
        record("c", expense(30_050, "luz", DAY));

        Balance balance = ledger.balance(company, new DateRange(DAY.withDayOfMonth(1), DAY));

        assertThat(balance.opening()).isEqualTo(new Money(-120_000));
        assertThat(balance.income()).isEqualTo(new Money(500_000));
        assertThat(balance.expense()).isEqualTo(new Money(30_050));
        assertThat(balance.net()).isEqualTo(new Money(469_950));
        assertThat(balance.closing()).isEqualTo(new Money(349_950));
        assertThat(balance.categories())
                .containsExactly(
                        new CategoryTotal(Direction.INCOME, "vendas", new Money(500_000)),
                        new CategoryTotal(Direction.EXPENSE, "luz", new Money(30_050)));
        assertThat(all().entries()).extracting(Entry::number).containsExactly(3, 1, 2);
    }

    @Test
    void leavesWhatIsStillAheadOutOfTodaysCash() {
        record("a", income(1_000, "vendas", DAY));
        record("b", income(5_000, "vendas", DAY.plusDays(1)));

        assertThat(ledger.cashOn(company, DAY)).isEqualTo(new Money(1_000));
        assertThat(ledger.cashOn(company, DAY.plusDays(1))).isEqualTo(new Money(6_000));
    }

    @Test
    void keepsTheNumberOfAnUndoneEntryAndStopsCountingIt() {
        record("a", income(1_000, "vendas", DAY));
        record("b", income(2_000, "vendas", DAY));

        assertThat(ledger.undo(cause("c"), 2)).isInstanceOf(Undoing.Undone.class);
        Entry third = record("d", income(3_000, "vendas", DAY));

        assertThat(third.number()).isEqualTo(3);
        assertThat(ledger.cashOn(company, DAY)).isEqualTo(new Money(4_000));
        assertThat(all().entries()).extracting(Entry::number).containsExactly(3, 1);
        assertThat(ledger.history(company, 2))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.RECORDED, Change.Kind.UNDONE);
        assertThat(ledger.undo(cause("e"), 2)).isInstanceOf(Undoing.AlreadyUndone.class);
        assertThat(ledger.correct(cause("f"), 2, amount(9))).isInstanceOf(Correcting.WasUndone.class);
    }

    @Test
    void correctsOnlyWhatIsSaidAndRemembersWhatWas() {
        record("a", income(1_000, "vendas", DAY));

        assertThat(ledger.correct(cause("b"), 1, amount(1_500)))
                .isInstanceOfSatisfying(Correcting.Corrected.class, done -> {
                    assertThat(done.before().amount()).isEqualTo(new Money(1_000));
                    assertThat(done.after().amount()).isEqualTo(new Money(1_500));
                    assertThat(done.after().description()).isEqualTo("vendas");
                });
        assertThat(ledger.correct(cause("c"), 1, amount(1_500))).isInstanceOf(Correcting.NothingToChange.class);
        assertThat(ledger.correct(cause("d"), 7, amount(1_500))).isInstanceOf(Correcting.NoSuchEntry.class);
        assertThat(ledger.history(company, 1))
                .extracting(change -> change.after().amount().centavos())
                .containsExactly(1_000L, 1_500L);
    }

    @Test
    void answersARetriedChangeFromItsLogAndChangesNothing() {
        Recording first = ledger.record(cause("a"), income(1_000, "vendas", DAY), false);
        Correcting corrected = ledger.correct(cause("b"), 1, amount(2_000));
        Undoing undone = ledger.undo(cause("c"), 1);

        assertThat(ledger.record(cause("a"), income(9_999, "outra coisa", DAY), false))
                .isEqualTo(first);
        assertThat(ledger.correct(cause("b"), 1, amount(9_999))).isEqualTo(corrected);
        assertThat(ledger.undo(cause("c"), 1)).isEqualTo(undone);
        assertThat(ledger.history(company, 1)).hasSize(3);
        assertThat(ledger.cashOn(company, DAY)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> ledger.undo(cause("a"), 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recordsOnceWhenTenAttemptsComeAtOnce() throws Exception {
        List<Callable<Recording>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            attempts.add(() -> ledger.record(cause("same"), income(1_000, "vendas", DAY), true));
        }
        assertThat(Set.copyOf(together(attempts))).hasSize(1);
        assertThat(all().found()).isEqualTo(1);
    }

    @Test
    void leavesNoGapWhenManyWriteAtOnce() throws Exception {
        List<Callable<Recording>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String key = "k" + i;
            attempts.add(() -> ledger.record(cause(key), income(100, "vendas", DAY), true));
        }
        together(attempts);
        assertThat(all().entries()).extracting(Entry::number).hasSize(20).contains(1, 20);
        assertThat(ledger.cashOn(company, DAY)).isEqualTo(new Money(2_000));
    }

    @Test
    void takesAnEqualEntryOfOneSourceAsTheSameUnlessSomebodySaysOtherwise() {
        Entry first = record("turn/0", income(1_000, "Vendas", DAY));

        assertThat(ledger.record(new Cause(company, person, "turn/1", "turn"), income(1_000, "vendas", DAY), false))
                .isEqualTo(new Recording.AlreadyThere(first));
        assertThat(ledger.record(new Cause(company, person, "turn/2", "turn"), income(1_000, "vendas", DAY), true))
                .isInstanceOf(Recording.Recorded.class);
        assertThat(ledger.record(new Cause(company, person, "next/0", "next"), income(1_000, "vendas", DAY), false))
                .isInstanceOf(Recording.Recorded.class);
        assertThat(all().found()).isEqualTo(3);
    }

    @Test
    void findsEntriesByDirectionCategoryAndWords() {
        record("a", income(1_000, "venda de pão", DAY));
        record("b", expense(500, "conta de água", DAY));

        assertThat(found(new EntryFilter(null, Direction.INCOME, null, null, 5)))
                .containsExactly(1);
        assertThat(found(new EntryFilter(null, null, "conta de água", null, 5))).containsExactly(2);
        assertThat(found(new EntryFilter(null, null, null, "PAO", 5))).containsExactly(1);
        assertThat(found(new EntryFilter(DateRange.of(DAY.minusDays(1)), null, null, null, 5)))
                .isEmpty();
        Listing first = ledger.list(company, new EntryFilter(null, null, null, null, 1));
        assertThat(first.entries()).hasSize(1);
        assertThat(first.found()).isEqualTo(2);
        assertThat(first.income().minus(first.expense())).isEqualTo(new Money(500));
    }

    @Test
    void doesNothingOutsideTheCallersTransaction() {
        TESTING.transactions().executeWithoutResult(status -> {
            record("a", income(1_000, "vendas", DAY));
            status.setRollbackOnly();
        });
        assertThat(all().found()).isZero();
        assertThat(record("a", income(1_000, "vendas", DAY)).number()).isEqualTo(1);
    }

    private static List<Recording> together(List<Callable<Recording>> attempts) throws Exception {
        List<Recording> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Recording> result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private List<Integer> found(EntryFilter filter) {
        return ledger.list(company, filter).entries().stream()
                .map(Entry::number)
                .toList();
    }

    private Listing all() {
        return ledger.list(company, new EntryFilter(null, null, null, null, 100));
    }

    private Entry record(String key, NewEntry entry) {
        return ((Recording.Recorded) ledger.record(cause(key), entry, false)).entry();
    }

    private Cause cause(String key) {
        return new Cause(company, person, key, key.replaceAll("/.*", ""));
    }

    private static NewEntry income(long centavos, String text, LocalDate day) {
        return new NewEntry(Direction.INCOME, new Money(centavos), text, text, day);
    }

    private static NewEntry expense(long centavos, String text, LocalDate day) {
        return new NewEntry(Direction.EXPENSE, new Money(centavos), text, text, day);
    }

    private static Correction amount(long centavos) {
        return new Correction(null, new Money(centavos), null, null, null);
    }
}
