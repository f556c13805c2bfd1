package br.app.falachefe.simulator.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of a notice.
 *
 * @param status first HTTP status that came back, 0 = nobody answered any try
 * @param body what the product said with it
 */
public record Delivered(int status, String body, @Nullable String error) {}
