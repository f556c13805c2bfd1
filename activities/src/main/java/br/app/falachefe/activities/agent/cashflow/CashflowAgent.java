package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Agent;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.ledger.Categories;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the cash book: writes down, shows, corrects, takes back and looks ahead. */
@Component
public class CashflowAgent implements Agent {
    private final List<Tool<?>> tools;

    public CashflowAgent(Ledger ledger, Categories categories) {
        tools = List.of(
                new RecordEntry(ledger, categories).tool(),
                new ListEntries(ledger, categories).tool(),
                new ShowBalance(ledger).tool(),
                new CorrectEntry(ledger, categories).tool(),
                new UndoEntry(ledger).tool(),
                new ProjectCash(ledger).tool());
    }

    @Override
    public AgentId id() {
        return new AgentId("cashflow");
    }

    @Override
    public String whenToUse() {
        return "Dinheiro que entrou ou saiu, saldo, extrato, correção de lançamentos e previsão do caixa.";
    }

    @Override
    public List<Intent> intents() {
        return List.of(new Intent("cashflow_monitoring"), new Intent("revenue_projection"));
    }

    @Override
    public List<Tool<?>> tools() {
        return tools;
    }
}
