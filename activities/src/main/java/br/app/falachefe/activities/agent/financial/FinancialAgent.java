package br.app.falachefe.activities.agent.financial;

import br.app.falachefe.activities.agent.Agent;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the figures with the owner: result, budget, costs, price. */
@Component
public class FinancialAgent implements Agent {
    private final List<Tool<?>> tools;

    public FinancialAgent(Ledger ledger) {
        tools = List.of(new SummariseResult(ledger).tool(), new FigurePrice().tool());
    }

    @Override
    public AgentId id() {
        return new AgentId("financial");
    }

    @Override
    public String whenToUse() {
        return "Análise de resultado e lucro, orçamento e planejamento, corte de custos, preço, dívidas e investimento.";
    }

    @Override
    public List<Intent> intents() {
        return List.of(
                new Intent("financial_analysis"), new Intent("budget_planning"), new Intent("cost_optimization"));
    }

    @Override
    public List<Tool<?>> tools() {
        return tools;
    }
}
