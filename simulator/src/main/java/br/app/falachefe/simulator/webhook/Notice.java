package br.app.falachefe.simulator.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to the product.
 *
 * @param traits those of {@code wasSentByApi}, {@code fromMeYes}, … that {@code excludeMessages} may name
 */
public record Notice(
        String event, @Nullable String chat, @Nullable String messageid, Set<String> traits, byte[] body) {}
