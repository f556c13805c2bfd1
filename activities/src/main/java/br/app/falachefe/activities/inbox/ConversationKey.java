package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Names conversations so that the name tells nothing and is the same after a restore. Its key is never rotated. */
@Component
public class ConversationKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS_PER_LETTER = 5;

    private final SecretKeySpec key;

    public ConversationKey(InboxProperties properties) {
        this.key = new SecretKeySpec(properties.conversationKey().reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param first the first address at which this chat was seen; later ones become aliases */
    public ConversationId name(String owner, Address first) {
        byte[] hash = hash(owner + "\n" + first.value());
        var letters = new StringBuilder(LENGTH);
        for (int letter = 0; letter < LENGTH; letter++) {
            letters.append(BASE32.charAt(bits(hash, letter * BITS_PER_LETTER)));
        }
        return new ConversationId(letters.toString());
    }

    private static int bits(byte[] hash, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS_PER_LETTER; bit++) {
            value = value << 1 | hash[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
        }
        return value;
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
