package br.app.falachefe.simulator.faults;

/** Whether the instance is linked to WhatsApp. */
public enum Connection {
    CONNECTED,
    DISCONNECTED,
    LOGGED_OUT
}
