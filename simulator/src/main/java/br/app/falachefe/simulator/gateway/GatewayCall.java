package br.app.falachefe.simulator.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A call of the product, for whoever watches.
 *
 * @param status HTTP status, 0 where the answer was dropped
 * @param fault the fault that decided the answer
 */
@JsonNaming(SnakeCaseStrategy.class)
record GatewayCall(
        long at,
        @Nullable String chat,
        String path,
        int status,
        @Nullable String trackId,
        @Nullable String messageid,
        @Nullable String fault) {

    /** What the controller learns about a call while it is answered. */
    enum Note {
        CHAT,
        TRACK_ID,
        MESSAGEID,
        FAULT;

        void write(HttpServletRequest request, @Nullable String value) {
            request.setAttribute(name(), value);
        }

        @Nullable
        String read(HttpServletRequest request) {
            return (String) request.getAttribute(name());
        }
    }

    static GatewayCall of(HttpServletRequest request, int status) {
        return new GatewayCall(
                System.currentTimeMillis(),
                Note.CHAT.read(request),
                request.getRequestURI(),
                DroppedAnswers.isDropped(request) ? 0 : status,
                Note.TRACK_ID.read(request),
                Note.MESSAGEID.read(request),
                Note.FAULT.read(request));
    }
}
