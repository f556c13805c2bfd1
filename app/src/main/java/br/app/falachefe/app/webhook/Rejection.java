package br.app.falachefe.app.webhook;

import org.springframework.http.HttpStatus;

/** Why a request is turned away at the door; the answer says nothing that helps a stranger guess. */
enum Rejection {
    SECRET(HttpStatus.NOT_FOUND, "Not found."),
    TOKEN(HttpStatus.UNAUTHORIZED, "Unauthorized."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than a webhook may be."),
    MALFORMED(HttpStatus.BAD_REQUEST, "The body is not a webhook."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Nothing durable can be reached; please send it again.");

    private final HttpStatus status;
    private final String detail;

    Rejection(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
