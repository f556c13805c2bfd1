package br.app.falachefe.activities.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing.Stage;
import org.junit.jupiter.api.Test;

class TryRoutingTest {
    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void tellsWhoWouldAnswerWithoutAskingTheModelWhereItIsClear() {
        ScriptedModel model = ScriptedModel.down();
        TryRouting.Tried tried = tryOut(model).route("Recebi R$ 5.000 de vendas hoje");
        assertThat(tried.agent()).isEqualTo(new AgentId("cashflow"));
        assertThat(tried.intent()).isEqualTo(new Intent("cashflow_monitoring"));
        assertThat(tried.stage()).isEqualTo(Stage.LOCAL);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void namesNoAgentWhereNoneIsNeeded() {
        assertThat(tryOut(ScriptedModel.down()).route("bom dia").agent()).isNull();
        assertThat(tryOut(ScriptedModel.down()).route("").agent()).isNull();
    }

    @Test
    void asksTheModelWhereItIsNotClear() {
        TryRouting.Tried sure =
                tryOut(ScriptedModel.choosing("financial_analysis", 0.8)).route("preciso ver minhas contas");
        assertThat(sure)
                .isEqualTo(new TryRouting.Tried(
                        new Intent("financial_analysis"), new AgentId("financial"), 0.8, Stage.MODEL));
        TryRouting.Tried unsure =
                tryOut(ScriptedModel.choosing("financial_analysis", 0.3)).route("preciso ver minhas contas");
        assertThat(unsure).isEqualTo(new TryRouting.Tried(new Intent("other"), null, 0.3, Stage.UNSURE));
    }

    @Test
    void saysSoWhereTheModelIsAway() {
        assertThatThrownBy(() -> tryOut(ScriptedModel.down()).route("preciso ver minhas contas"))
                .isInstanceOf(ModelException.class);
    }

    private static TryRouting tryOut(ScriptedModel model) {
        Destinations destinations = Advisers.destinations();
        return new TryRouting(
                new Router(CLASSIFIER, destinations),
                new ModelClassifier(model, new ClassifyPrompt(CLASSIFIER, destinations), destinations));
    }
}
