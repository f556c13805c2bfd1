package br.app.falachefe.activities.agent.marketingsales;

import br.app.falachefe.activities.agent.Agent;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Helps to be found and to sell: strategy, campaigns, leads, funnel. */
@Component
public class MarketingSalesAgent implements Agent {
    private final List<Tool<?>> tools;

    public MarketingSalesAgent() {
        tools = List.of(new CommercialDates().tool());
    }

    @Override
    public AgentId id() {
        return new AgentId("marketing_sales");
    }

    @Override
    public String whenToUse() {
        return "Divulgação, estratégia de marketing, campanhas e promoções, clientes novos, leads e funil de vendas.";
    }

    @Override
    public List<Intent> intents() {
        return List.of(
                new Intent("marketing_strategy"),
                new Intent("campaign_management"),
                new Intent("lead_qualification"),
                new Intent("sales_funnel"));
    }

    @Override
    public List<Tool<?>> tools() {
        return tools;
    }
}
