package br.app.falachefe.activities.outbox;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Both clocks of this process. A stopped process shows on the monotonic one; a suspended machine may show on the wall
 * clock only.
 *
 * @param monotonic nanoseconds, as {@link System#nanoTime}
 */
public record ProcessClocks(InstantSource wall, LongSupplier monotonic) {}
