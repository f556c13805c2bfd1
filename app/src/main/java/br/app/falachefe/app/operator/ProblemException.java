package br.app.falachefe.app.operator;

import org.springframework.http.HttpStatus;

/** A request that is answered with a problem; the message is the sentence that the operator reads. */
class ProblemException extends RuntimeException {
    private final HttpStatus status;

    ProblemException(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static ProblemException unknownConversation() {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no conversation with this id.");
    }

    HttpStatus status() {
        return status;
    }
}
