package br.app.falachefe.activities.agent.hr;

import br.app.falachefe.activities.agent.Agent;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Helps with people: hiring, performance, rules of work. */
@Component
public class HrAgent implements Agent {
    private final List<Tool<?>> tools;

    public HrAgent() {
        tools = List.of(new WorkingCalendar().tool(), new HolidayPay().tool(), new ThirteenthSalary().tool());
    }

    @Override
    public AgentId id() {
        return new AgentId("hr");
    }

    @Override
    public String whenToUse() {
        return "Contratação e vagas, desempenho e feedback da equipe, férias, 13º, jornada e regras de trabalho.";
    }

    @Override
    public List<Intent> intents() {
        return List.of(
                new Intent("hr_recruitment"), new Intent("performance_management"), new Intent("policy_consultation"));
    }

    @Override
    public List<Tool<?>> tools() {
        return tools;
    }
}
