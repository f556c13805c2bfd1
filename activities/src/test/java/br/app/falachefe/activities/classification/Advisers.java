package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.agent.Agent;
import br.app.falachefe.activities.agent.AgentCatalog;
import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.List;
import java.util.stream.Stream;

/** The four advisers and the reception by name and intents only. */
final class Advisers {
    private Advisers() {}

    static Destinations destinations() {
        return new Destinations(
                new AgentCatalog(List.of(
                        new Named("financial", intents("financial_analysis", "budget_planning", "cost_optimization")),
                        new Named("cashflow", intents("cashflow_monitoring", "revenue_projection")),
                        new Named(
                                "marketing_sales",
                                intents(
                                        "marketing_strategy",
                                        "campaign_management",
                                        "lead_qualification",
                                        "sales_funnel")),
                        new Named("hr", intents("hr_recruitment", "performance_management", "policy_consultation")))),
                new Desk());
    }

    static List<Intent> intents(String... names) {
        return Stream.of(names).map(Intent::new).toList();
    }

    private record Named(String name, List<Intent> intents) implements Agent {
        @Override
        public AgentId id() {
            return new AgentId(name);
        }

        @Override
        public String whenToUse() {
            return "Quando é assunto de " + name;
        }

        @Override
        public List<Tool<?>> tools() {
            return List.of();
        }

        @Override
        public String prompt() {
            return "Você ajuda.";
        }
    }

    private record Desk() implements Reception {
        @Override
        public List<Intent> intents() {
            return Advisers.intents("greeting", "help", "human", "opt_out", "other");
        }

        @Override
        public String answer(TurnId turn, Routing routing, List<TurnMessage> messages) {
            throw new UnsupportedOperationException("Nobody asks the reception for words while routing");
        }
    }
}
