package br.app.falachefe.app.operator;

import br.app.falachefe.activities.classification.TryRouting;
import br.app.falachefe.activities.model.ModelException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators try the routing. */
@RestController
@Tag(name = "Classification")
class ClassifyController {
    private final TryRouting routing;

    ClassifyController(TryRouting routing) {
        this.routing = routing;
    }

    @Operation(
            summary = "Try where a text would go, as the first message of a new chat",
            description = "Nothing is stored. The model is asked only where the local classifier is not sure;"
                    + " where it cannot be reached then, the answer is 503.")
    @PostMapping(path = "/api/classify", produces = "application/json")
    Classified classify(@Valid @RequestBody ClassifyText body) {
        try {
            return Classified.of(routing.route(body.text()));
        } catch (ModelException e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The local classifier is not sure, and the model gives no usable answer just now.");
        }
    }
}
