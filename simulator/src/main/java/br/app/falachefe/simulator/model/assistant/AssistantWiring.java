package br.app.falachefe.simulator.model.assistant;

import br.app.falachefe.simulator.model.answers.Replies;
import br.app.falachefe.simulator.model.portuguese.Amounts;
import br.app.falachefe.simulator.model.portuguese.Clauses;
import br.app.falachefe.simulator.model.portuguese.Concepts;
import br.app.falachefe.simulator.model.rules.RuleBook;
import br.app.falachefe.simulator.model.rules.Template;
import br.app.falachefe.simulator.model.schema.Choices;
import br.app.falachefe.simulator.model.schema.Coercion;
import br.app.falachefe.simulator.model.schema.Filler;
import br.app.falachefe.simulator.model.schema.Roles;
import br.app.falachefe.simulator.model.tools.OtherTools;
import br.app.falachefe.simulator.model.tools.Planner;
import br.app.falachefe.simulator.model.tools.Sources;
import br.app.falachefe.simulator.model.tools.ToolKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the assistant together. */
@Configuration(proxyBeanMethods = false)
class AssistantWiring {
    @Bean
    Assistant assistant(RuleBook book, JsonMapper json) {
        var amounts = new Amounts();
        var concepts = new Concepts();
        var roles = new Roles();
        var kinds = new ToolKinds(concepts, roles);
        var sources = new Sources(amounts);
        var filler = new Filler(new Choices(concepts), roles);
        var planner = new Planner(new Clauses(amounts), sources, kinds, new OtherTools(concepts, kinds), filler);
        var replies = new Replies(json, kinds);
        var template = new Template(json, replies::facts);
        var rules = new RuleAnswers(book, template, replies, kinds, new Coercion(amounts));
        return new Assistant(planner, replies, rules, new Obedience(json), sources, filler);
    }
}
