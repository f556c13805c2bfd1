package br.app.falachefe.simulator.phone;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as WhatsApp makes them. */
public final class MessageIds {
    private MessageIds() {}

    /** As an Android phone makes it. */
    static String byPhone() {
        return "AC" + hex(15);
    }

    /** As the gateway makes it for what it sends. */
    public static String byApi() {
        return "3EB0" + hex(9);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
    }
}
