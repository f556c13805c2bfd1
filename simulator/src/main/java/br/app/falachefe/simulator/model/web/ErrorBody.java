package br.app.falachefe.simulator.model.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** OpenAI's error JSON. */
record ErrorBody(Detail error) {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Detail(
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {}

    static ErrorBody of(ApiFailure failure) {
        return new ErrorBody(new Detail(failure.message(), failure.type(), failure.param(), failure.code()));
    }
}
