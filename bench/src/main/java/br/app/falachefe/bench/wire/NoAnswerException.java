package br.app.falachefe.bench.wire;

import java.net.URI;

/** Nothing usable came back; while things are broken on purpose that is an everyday event. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    public NoAnswerException(URI address, String reason) {
        super("%s:%d gave no answer to %s (%s)"
                .formatted(address.getHost(), address.getPort(), address.getPath(), reason));
    }
}
