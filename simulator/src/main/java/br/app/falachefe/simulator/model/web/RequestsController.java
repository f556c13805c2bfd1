package br.app.falachefe.simulator.model.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the model was asked lately; {@code total} counts every request since the start or the last clearing. */
@RestController
class RequestsController {
    private final RequestLog log;

    RequestsController(RequestLog log) {
        this.log = log;
    }

    record Requests(long total, List<LoggedRequest> requests) {}

    @GetMapping("/model/requests")
    Requests requests(@RequestParam(defaultValue = "50") int limit) {
        return new Requests(log.total(), log.last(limit));
    }

    @DeleteMapping("/model/requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        log.clear();
    }
}
