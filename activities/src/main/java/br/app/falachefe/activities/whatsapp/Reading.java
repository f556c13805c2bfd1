package br.app.falachefe.activities.whatsapp;

import tools.jackson.databind.node.ObjectNode;

/** What the bytes of a webhook turned out to be. The token is there to be compared and goes no further. */
public sealed interface Reading {

    /** The instance token as the body gives it, or empty; anybody may have written it. */
    String token();

    /**
     * Not a webhook of this gateway.
     *
     * @param reason a sentence for whoever posted it, without any of its content
     */
    record Malformed(String token, String reason) implements Reading {
        @Override
        public String toString() {
            return "Malformed[" + reason + "]";
        }
    }

    /**
     * @param body the whole body without its secrets, in characters that PostgreSQL can keep
     */
    record Webhook(String token, String owner, String instance, String eventType, ObjectNode body) implements Reading {
        /** The body is personal data and the token a secret: neither belongs into a log. */
        @Override
        public String toString() {
            return "Webhook[" + eventType + "]";
        }
    }
}
