package br.app.falachefe.app.webhook;

/** A webhook that is answered with a problem; {@code detail} says why where the sender may know. */
class RejectedException extends RuntimeException {
    private final Rejection rejection;

    RejectedException(Rejection rejection) {
        this(rejection, rejection.detail());
    }

    RejectedException(Rejection rejection, String detail) {
        super(detail, null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
