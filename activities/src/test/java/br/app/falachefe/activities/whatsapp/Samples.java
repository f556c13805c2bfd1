package br.app.falachefe.activities.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Real webhook bodies of UazAPI, with invented people; their README is the gateway's reference. */
public final class Samples {
    public static final String TOKEN = "00000000-0000-4000-8000-0000000000aa";
    public static final String OWNER = "5511900001111";
    public static final String INSTANCE = "empresa-demo";

    private Samples() {}

    public static byte[] bytes(String name) {
        try (var stream = Samples.class.getResourceAsStream("/uazapi/" + name + ".json")) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
