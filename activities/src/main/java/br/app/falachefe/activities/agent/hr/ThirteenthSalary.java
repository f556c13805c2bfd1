package br.app.falachefe.activities.agent.hr;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.portuguese.Amounts;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;

/**
 * Gross thirteenth salary: a twelfth per month worked, where 15 days count as a month (Lei 4.090/1962); half of it
 * between February and 30 November, the rest until 20 December (Lei 4.749/1965). Before INSS and income tax.
 */
final class ThirteenthSalary {
    private static final int YEAR = 12;

    record Arguments(
            @Says(value = "Salário bruto por mês, com as palavras do cliente.", example = "R$ 2.100")
            String salario,

            @Says(value = "Meses trabalhados no ano, de 1 a 12; 15 dias ou mais contam como um mês.", example = "12")
            int meses) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "calcular_decimo_terceiro",
                "Calcula o valor bruto do 13º salário (décimo terceiro), inteiro ou proporcional, e as parcelas.",
                ToolEffect.LOOK,
                Arguments.class,
                ThirteenthSalary::run);
    }

    private static ToolReply run(ToolContext context, Arguments arguments) {
        int months = arguments.meses();
        if (months < 1 || months > YEAR) {
            return new ToolReply.Refused("o 13º conta de 1 a 12 meses do ano; quantos meses a pessoa trabalhou?");
        }
        return switch (Amounts.read(arguments.salario())) {
            case Unclear<Money>(var _, String ask) -> new ToolReply.Refused(ask);
            case Understood<Money>(Money salary) -> new ToolReply.Done(text(salary, months));
        };
    }

    private static String text(Money salary, int months) {
        Money whole = Shares.of(salary, months, YEAR);
        Money first = Shares.of(whole, 1, 2);
        return "13º de " + months + "/12 com salário de " + salary + ": " + whole
                + " brutos. Primeira parcela, até 30/11: "
                + first + ", sem descontos. Segunda parcela, até 20/12: " + whole.minus(first)
                + " menos INSS e imposto de renda, que incidem sobre o total. Médias de horas extras e comissões entram na"
                + " conta: confirme com o contador.";
    }
}
