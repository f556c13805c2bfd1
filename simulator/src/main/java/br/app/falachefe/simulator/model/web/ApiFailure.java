package br.app.falachefe.simulator.model.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An error in OpenAI's shape; {@code retryAfter} is in seconds, 0 for no header. */
final class ApiFailure extends RuntimeException {
    private final HttpStatus status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;
    private final int retryAfter;

    private ApiFailure(
            HttpStatus status,
            String message,
            String type,
            @Nullable String param,
            @Nullable String code,
            int retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ApiFailure badRequest(String message, @Nullable String param, @Nullable String code) {
        return new ApiFailure(HttpStatus.BAD_REQUEST, message, "invalid_request_error", param, code, 0);
    }

    static ApiFailure tooLarge() {
        var message = "Maximum content size limit (25 MB) exceeded.";
        return new ApiFailure(HttpStatus.CONTENT_TOO_LARGE, message, "server_error", null, null, 0);
    }

    static ApiFailure unauthorized() {
        var message = "You didn't provide an API key. Provide it in an Authorization header using Bearer auth"
                + " (i.e. Authorization: Bearer YOUR_KEY). The simulated model takes any key that is not empty.";
        return new ApiFailure(HttpStatus.UNAUTHORIZED, message, "invalid_request_error", null, "invalid_api_key", 0);
    }

    static ApiFailure tooManyRequests(int retryAfter) {
        var message = "Rate limit reached for simulated on requests per min. Please try again in " + retryAfter + "s.";
        return new ApiFailure(
                HttpStatus.TOO_MANY_REQUESTS, message, "requests", null, "rate_limit_exceeded", retryAfter);
    }

    static ApiFailure serverError() {
        var message = "The server had an error while processing your request. Sorry about that!";
        return new ApiFailure(HttpStatus.INTERNAL_SERVER_ERROR, message, "server_error", null, null, 0);
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String type() {
        return type;
    }

    @Nullable
    String param() {
        return param;
    }

    @Nullable
    String code() {
        return code;
    }

    int retryAfter() {
        return retryAfter;
    }
}
