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
 * Gross holiday pay: salary / 30 × days (CLT art. 142), plus a third (Constituição art. 7º, XVII). Before INSS and
 * income tax.
 */
final class HolidayPay {
    private static final int MONTH = 30;
    private static final int LEAST_DAYS = 5;

    record Arguments(
            @Says(value = "Salário bruto por mês, com as palavras do cliente.", example = "R$ 2.100")
            String salario,

            @Says(value = "Quantos dias de férias, de 5 a 30.", example = "30")
            int dias) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "calcular_ferias",
                "Calcula o valor bruto das férias com o terço constitucional.",
                ToolEffect.LOOK,
                Arguments.class,
                HolidayPay::run);
    }

    private static ToolReply run(ToolContext context, Arguments arguments) {
        int days = arguments.dias();
        if (days < LEAST_DAYS || days > MONTH) {
            return new ToolReply.Refused("férias têm de 5 a 30 dias; quantos dias serão?");
        }
        return switch (Amounts.read(arguments.salario())) {
            case Unclear<Money>(var _, String ask) -> new ToolReply.Refused(ask);
            case Understood<Money>(Money salary) -> new ToolReply.Done(text(salary, days));
        };
    }

    private static String text(Money salary, int days) {
        Money pay = Shares.of(salary, days, MONTH);
        Money third = Shares.of(pay, 1, 3);
        return "Férias de " + days + " dias com salário de " + salary + ": " + pay + " + um terço " + third + " = "
                + pay.plus(third) + " brutos, antes de INSS e imposto de renda. Pagamento até 2 dias antes do início."
                + " Médias de horas extras, comissões e adicionais entram na conta: confirme com o contador.";
    }
}
