package br.app.falachefe.activities.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.activities.portuguese.DateRange;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same random changes go to the ledger and to a plain list; both must always agree. */
class LedgerModelTest {
    private static final long SEED = 20261124L;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> CATEGORIES = List.of("Vendas", "Aluguel", "Energia");

    private final TestingLedger testing = new TestingLedger();
    private final Ledger ledger = testing.ledger();
    private final PersonId person = testing.person();
    private final List<CompanyId> companies = List.of(testing.company(), testing.company());
    private final Map<CompanyId, List<Line>> model = new HashMap<>();
    private final Random random = new Random(SEED);

    private record Line(Direction direction, long centavos, String category, LocalDate day, boolean undone) {
        long signed() {
            return direction == Direction.INCOME ? centavos : -centavos;
        }
    }

    @Test
    void alwaysAgreesWithAPlainList() {
        companies.forEach(company -> model.put(company, new ArrayList<>()));
        for (int step = 0; step < 300; step++) {
            CompanyId company = companies.get(random.nextInt(2));
            change(company, new Cause(company, person, "step" + step, "step" + step));
            if (step % 40 == 0) {
                companies.forEach(this::compare);
            }
        }
        companies.forEach(this::compare);
    }

    private void change(CompanyId company, Cause cause) {
        List<Line> lines = lines(company);
        int number = 1 + random.nextInt(lines.size() + 1);
        boolean exists = number <= lines.size();
        boolean counts = exists && !lines.get(number - 1).undone();
        switch (random.nextInt(4)) {
            case 0 -> {
                Undoing undoing = ledger.undo(cause, number);
                assertThat(undoing instanceof Undoing.Undone).isEqualTo(counts);
                if (counts) {
                    lines.set(number - 1, undone(lines.get(number - 1)));
                }
            }
            case 1 -> {
                Line wanted = line();
                Correcting correcting = ledger.correct(cause, number, correction(wanted));
                assertThat(correcting instanceof Correcting.Corrected).isEqualTo(counts);
                if (counts) {
                    lines.set(number - 1, wanted);
                }
            }
            default -> {
                Line wanted = line();
                NewEntry entry = new NewEntry(
                        wanted.direction(), new Money(wanted.centavos()), "texto", wanted.category(), wanted.day());
                ledger.record(cause, entry, false);
                assertThat(ledger.record(cause, entry, false))
                        .isInstanceOfSatisfying(
                                Recording.Recorded.class,
                                again -> assertThat(again.entry().number()).isEqualTo(lines.size() + 1));
                lines.add(wanted);
            }
        }
    }

    private void compare(CompanyId company) {
        List<Line> counting =
                lines(company).stream().filter(line -> !line.undone()).toList();
        LocalDate from = DAY.minusDays(random.nextInt(40));
        DateRange period = new DateRange(from, from.plusDays(random.nextInt(40)));
        Balance balance = ledger.balance(company, period);
        assertThat(balance.opening().centavos())
                .as("seed %d", SEED)
                .isEqualTo(counting.stream()
                        .filter(line -> line.day().isBefore(from))
                        .mapToLong(Line::signed)
                        .sum());
        assertThat(balance.closing().centavos())
                .isEqualTo(counting.stream()
                        .filter(line -> !line.day().isAfter(period.to()))
                        .mapToLong(Line::signed)
                        .sum());
        assertThat(balance.closing()).isEqualTo(ledger.cashOn(company, period.to()));
        assertThat(balance.categories().stream()
                        .filter(total -> total.direction() == Direction.INCOME)
                        .map(Balance.CategoryTotal::amount)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(balance.income());
        Listing listing = ledger.list(company, new EntryFilter(period, null, null, null, 1_000));
        assertThat(listing.income().minus(listing.expense())).isEqualTo(balance.net());
        assertThat(listing.entries()).hasSize(balance.entries());
        assertThat(ledger.history(company, lines(company).size() + 1)).isEmpty();
    }

    private Line line() {
        return new Line(
                random.nextBoolean() ? Direction.INCOME : Direction.EXPENSE,
                1 + random.nextLong(10_000_000),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                DAY.plusDays(random.nextInt(60) - 45L),
                false);
    }

    private List<Line> lines(CompanyId company) {
        return model.getOrDefault(company, List.of());
    }

    private static Line undone(Line line) {
        return new Line(line.direction(), line.centavos(), line.category(), line.day(), true);
    }

    private static Correction correction(Line line) {
        return new Correction(line.direction(), new Money(line.centavos()), null, line.category(), line.day());
    }
}
