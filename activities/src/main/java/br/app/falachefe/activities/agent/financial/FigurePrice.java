package br.app.falachefe.activities.agent.financial;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.portuguese.Amounts;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price that leaves a margin: cost / (1 − charges − margin), where charges (taxes, card, commission) and margin are
 * shares of the price itself, and not of the cost.
 */
final class FigurePrice {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final double MOST = 95;

    record Arguments(
            @Says(
                    value = "Quanto custa produzir ou comprar uma unidade, com as palavras do cliente.",
                    example = "R$ 12,50")
            String custo,

            @Says(
                    value = "Impostos, taxas e comissões somados, em por cento do preço; 0 se não houver.",
                    example = "10")
            double encargos,

            @Says(value = "Margem desejada, em por cento do preço.", example = "30")
            double margem) {}

    Tool<Arguments> tool() {
        return new Tool<>(
                "calcular_preco",
                "Calcula o preço de venda que cobre custo, impostos e taxas e deixa a margem desejada.",
                ToolEffect.LOOK,
                Arguments.class,
                FigurePrice::run);
    }

    private static ToolReply run(ToolContext context, Arguments arguments) {
        if (!(arguments.encargos() >= 0
                && arguments.margem() >= 0
                && arguments.encargos() + arguments.margem() <= MOST)) {
            return new ToolReply.Refused("encargos e margem são percentuais do preço e juntos ficam abaixo de "
                    + (int) MOST + "%; quais são?");
        }
        return switch (Amounts.read(arguments.custo())) {
            case Unclear<Money>(var _, String ask) -> new ToolReply.Refused(ask);
            case Understood<Money>(Money cost) -> new ToolReply.Done(text(cost, arguments));
        };
    }

    private static String text(Money cost, Arguments arguments) {
        BigDecimal charges = BigDecimal.valueOf(arguments.encargos());
        BigDecimal margin = BigDecimal.valueOf(arguments.margem());
        Money price = new Money(BigDecimal.valueOf(cost.centavos())
                .multiply(ALL)
                .divide(ALL.subtract(charges).subtract(margin), 0, RoundingMode.CEILING)
                .longValueExact());
        Money taxed = share(price, charges);
        return "Preço de venda: " + price + ". Custo " + cost + "; impostos e taxas " + taxed + " ("
                + Percent.written(charges) + " do preço); sobra "
                + price.minus(cost).minus(taxed) + " por unidade ("
                + Percent.written(margin)
                + " do preço), que ainda paga a parte das despesas fixas. Conta: custo ÷ (1 − encargos − margem).";
    }

    private static Money share(Money price, BigDecimal percent) {
        return new Money(BigDecimal.valueOf(price.centavos())
                .multiply(percent)
                .divide(ALL, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
