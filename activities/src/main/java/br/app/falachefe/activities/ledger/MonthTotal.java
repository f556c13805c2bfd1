package br.app.falachefe.activities.ledger;

import br.app.falachefe.workflows.money.Money;
import java.time.YearMonth;

/** Income and expense of one calendar month. */
public record MonthTotal(YearMonth month, Money income, Money expense) {}
