package br.app.falachefe.activities.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that lie beside an agent's class. */
final class Prompts {
    private Prompts() {}

    static String beside(Class<?> agent) {
        return read(agent, "prompt.md");
    }

    static String read(Class<?> owner, String file) {
        try (InputStream text = owner.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException(
                        "Agent " + owner.getSimpleName() + " has no " + file + " beside its class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
