package br.app.falachefe.simulator.phone;

/**
 * Somebody is typing.
 *
 * @param direction {@code out}: the business, {@code in}: the customer
 * @param state composing, recording or paused
 */
public record PresenceView(String chat, String direction, String state) {}
