package br.app.falachefe.simulator.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a file says travels inside the file, after its own end, where players and viewers do not look: the simulated
 * model reads it from the bytes that the product downloaded here and uploaded there, also after a restart.
 */
public final class Says {
    private static final String MARK = "\n%falachefe-says:";
    private static final int FARTHEST = 64 * 1024;

    private Says() {}

    public static byte[] write(byte[] file, String says) {
        var trailer = (MARK + Base64.getEncoder().encodeToString(says.getBytes(UTF_8)) + "\n").getBytes(ISO_8859_1);
        var marked = Arrays.copyOf(file, file.length + trailer.length);
        System.arraycopy(trailer, 0, marked, file.length, trailer.length);
        return marked;
    }

    /** Empty where nobody said what the file says: it is unreadable. */
    public static Optional<String> read(byte[] file) {
        var from = Math.max(0, file.length - FARTHEST);
        var end = new String(file, from, file.length - from, ISO_8859_1);
        var mark = end.lastIndexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            var says = end.substring(mark + MARK.length()).strip();
            return Optional.of(new String(Base64.getDecoder().decode(says), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
