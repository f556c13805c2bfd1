package br.app.falachefe.activities.outbox;

/** What the gateway says of our WhatsApp number; the owner is trusted only while it is connected. */
public sealed interface InstanceStatus {

    /**
     * @param owner digits of our own number
     * @param name the instance, as webhooks name it
     */
    record Connected(String owner, String name) implements InstanceStatus {}

    record Disconnected(String reason) implements InstanceStatus {}

    /** The gateway itself gave no answer that says either. */
    record Unknown(String reason) implements InstanceStatus {}
}
