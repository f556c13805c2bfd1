package br.app.falachefe.bench.traffic;

import org.jspecify.annotations.Nullable;

/**
 * A message that a customer is going to write.
 *
 * @param number counts from 1 over all chats
 * @param amount what the message tells to write down; null for a question
 */
public record Line(
        int number, String chat, String text, @Nullable Centavos amount) {
    /** The simulated model repeats it in its answer. */
    public String marker() {
        return marker(number);
    }

    static String marker(int number) {
        return "m%04d".formatted(number);
    }
}
