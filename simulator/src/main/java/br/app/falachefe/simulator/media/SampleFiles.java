package br.app.falachefe.simulator.media;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.store.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What people send when they have no file at hand: small, real and invented. */
final class SampleFiles {
    static final String VOICE = "mensagem-de-voz.ogg";

    private SampleFiles() {}

    static GivenFile of(Kind kind, @Nullable String says) {
        return switch (kind) {
            case AUDIO -> new GivenFile(VOICE, "audio/ogg; codecs=opus", read(VOICE));
            case IMAGE -> new GivenFile("comprovante.jpg", "image/jpeg", read("comprovante.jpg"));
            case DOCUMENT -> document(says);
            case STICKER -> new GivenFile("figurinha.webp", "image/webp", read("figurinha.webp"));
            case VIDEO -> throw new BadInput("a video needs a \"file\"");
            case TEXT, LOCATION, CONTACT, BUTTON, LIST, POLL ->
                throw new IllegalArgumentException(kind + " has no file");
        };
    }

    /** A document that is read by its letters must say there what it says. */
    private static GivenFile document(@Nullable String says) {
        return says == null
                ? new GivenFile("extrato.pdf", "application/pdf", read("extrato.pdf"))
                : new GivenFile("documento.pdf", "application/pdf", OnePagePdf.of(says));
    }

    static byte[] voiceAsMp3() {
        return read("mensagem-de-voz.mp3");
    }

    private static byte[] read(String name) {
        try (var file = new ClassPathResource("media/" + name).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException absent) {
            throw new UncheckedIOException("no sample file " + name, absent);
        }
    }
}
