package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentCatalogTest {
    private static final ShopAgent SHOP = new ShopAgent(TestingDatabase.create().jdbc());

    /** Has no prompt.md beside its class. */
    private record Draft(AgentId id, List<Intent> intents, List<Tool<?>> tools) implements Agent {
        @Override
        public String whenToUse() {
            return "Nunca.";
        }
    }

    private record Finished(AgentId id, List<Intent> intents, List<Tool<?>> tools) implements Agent {
        @Override
        public String whenToUse() {
            return "Sempre.";
        }

        @Override
        public String prompt() {
            return "Seu nome é Bia.";
        }
    }

    @Test
    void namesTheAgentWhosePromptIsMissing() {
        assertThatThrownBy(() -> new AgentCatalog(List.of(new Draft(new AgentId("draft"), List.of(), List.of()))))
                .hasMessageContaining("Draft")
                .hasMessageContaining("prompt.md");
    }

    @Test
    void refusesWhatTwoAgentsClaim() {
        assertThatThrownBy(() -> catalog(new Finished(ShopAgent.ID, List.of(), List.of())))
                .hasMessage("Two agents have the id shop");
        assertThatThrownBy(() -> catalog(new Finished(new AgentId("bakery"), List.of(ShopAgent.INTENT), List.of())))
                .hasMessage("Two agents claim the intent shop_talk");
        assertThatThrownBy(() -> catalog(new Finished(new AgentId("bakery"), List.of(), SHOP.tools())))
                .hasMessage("Two tools have the name ver_estoque");
    }

    private static AgentCatalog catalog(Agent second) {
        return new AgentCatalog(List.of(SHOP, second));
    }
}
