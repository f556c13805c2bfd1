package br.app.falachefe.simulator.store;

import br.app.falachefe.simulator.BadInput;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways in which a chat can be written: digits, {@code …@s.whatsapp.net}, {@code …@lid}, {@code …@g.us}. */
final class Addresses {
    private static final Pattern WRITTEN =
            Pattern.compile("\\+?(\\d{5,18})(?::\\d+)?(@(?:s\\.whatsapp\\.net|c\\.us|lid|g\\.us))?");
    private static final BigInteger SPREAD = BigInteger.valueOf(48_271_000_003L);
    private static final BigInteger MODULUS = BigInteger.TEN.pow(14);

    private Addresses() {}

    record Address(String digits, String suffix) {
        boolean isLid() {
            return suffix.equals("@lid");
        }

        boolean isGroup() {
            return suffix.equals("@g.us");
        }
    }

    static Address parse(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new BadInput("not a number, @s.whatsapp.net, @lid or @g.us address: \"%s\"".formatted(written));
        }
        return new Address(match.group(1), Optional.ofNullable(match.group(2)).orElse(""));
    }

    /** The same person always gets the same LID, also after a restart: 15 digits that look like a number. */
    static String lidOf(String digits) {
        if (digits.equals("5521988887777")) {
            return "555566667777888";
        }
        var spread = new BigInteger(digits).multiply(SPREAD).mod(MODULUS);
        return "5%014d".formatted(spread);
    }

    /** A Brazilian mobile number with its ninth digit taken out or put in. */
    static Optional<String> otherNinthDigit(String digits) {
        if (digits.matches("55\\d{2}9\\d{8}")) {
            return Optional.of(digits.substring(0, 4) + digits.substring(5));
        }
        return digits.matches("55\\d{2}[6-9]\\d{7}")
                ? Optional.of(digits.substring(0, 4) + "9" + digits.substring(4))
                : Optional.empty();
    }
}
