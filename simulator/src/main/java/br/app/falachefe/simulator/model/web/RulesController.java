package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.model.rules.Rule;
import br.app.falachefe.simulator.model.rules.RuleBook;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Adds, shows and forgets the rules that callers bring; {@link Rule} documents them. */
@RestController
class RulesController {
    private final RuleBook book;
    private final JsonMapper json;

    RulesController(RuleBook book, JsonMapper json) {
        this.book = book;
        this.json = json;
    }

    @PostMapping("/model/rules")
    List<Rule> add(@RequestBody byte[] body) {
        try {
            var rules = json.readValue(body, Rule[].class);
            book.add(List.of(rules));
        } catch (JacksonException e) {
            throw new BadInput("expected an array of {when, system?, tools?, say?, json?}: " + e.getOriginalMessage());
        }
        return book.all();
    }

    @GetMapping("/model/rules")
    List<Rule> all() {
        return book.all();
    }

    @DeleteMapping("/model/rules")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        book.clear();
    }
}
