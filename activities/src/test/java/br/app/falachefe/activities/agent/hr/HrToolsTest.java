package br.app.falachefe.activities.agent.hr;

import static br.app.falachefe.activities.agent.Contexts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HrToolsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void countsWorkingDaysWithoutNationalHolidays() {
        assertThat(facts(new WorkingCalendar().tool(), TODAY, new WorkingCalendar.Arguments("novembro de 2026")))
                .contains("19 dias úteis")
                .contains("segunda-feira, 02/11/2026, Finados")
                .contains("sexta-feira, 20/11/2026, Dia da Consciência Negra")
                .contains("estaduais e municipais");
    }

    @Test
    void tellsOptionalDaysApart() {
        assertThat(facts(new WorkingCalendar().tool(), TODAY, new WorkingCalendar.Arguments("fevereiro de 2026")))
                .contains("20 dias úteis")
                .contains("terça-feira, 17/02/2026, Carnaval (terça-feira) (ponto facultativo)");
    }

    @Test
    void asksForAShorterPeriod() {
        assertThat(facts(new WorkingCalendar().tool(), TODAY, new WorkingCalendar.Arguments("sempre")))
                .startsWith("Recusado: ");
    }

    @Test
    void figuresHolidayPayWithItsThird() {
        assertThat(facts(new HolidayPay().tool(), TODAY, new HolidayPay.Arguments("R$ 2.100", 20)))
                .contains("R$ 1.400,00 + um terço R$ 466,67 = R$ 1.866,67 brutos");
        assertThat(facts(new HolidayPay().tool(), TODAY, new HolidayPay.Arguments("2100", 31)))
                .startsWith("Recusado: ");
        assertThat(facts(new HolidayPay().tool(), TODAY, new HolidayPay.Arguments("uns trocados", 30)))
                .startsWith("Recusado: ");
    }

    @Test
    void figuresTheThirteenthSalaryAndItsTwoParts() {
        assertThat(facts(new ThirteenthSalary().tool(), TODAY, new ThirteenthSalary.Arguments("mil e quinhentos", 7)))
                .contains("13º de 7/12 com salário de R$ 1.500,00: R$ 875,00 brutos")
                .contains("até 30/11: R$ 437,50")
                .contains("até 20/12: R$ 437,50");
        assertThat(facts(new ThirteenthSalary().tool(), TODAY, new ThirteenthSalary.Arguments("1500", 13)))
                .startsWith("Recusado: ");
    }
}
