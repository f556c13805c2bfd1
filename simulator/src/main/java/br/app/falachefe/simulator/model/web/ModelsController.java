package br.app.falachefe.simulator.model.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists the one model there is. */
@RestController
class ModelsController {
    private static final long CREATED = 1_700_000_000;

    record Model(String id, String object, long created, String owned_by) {}

    record Models(String object, List<Model> data) {}

    @GetMapping({"/v1/models", "/second/v1/models"})
    Models models(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        BearerKey.require(authorization);
        return new Models("list", List.of(new Model(ChatJson.MODEL, "model", CREATED, "falachefe-simulator")));
    }
}
