package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.activities.outbox.ClaimTooOldException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SingleWriteTest {
    @Test
    void aSecondWriteIsRefusedWhoeverAsksForIt() throws IOException {
        SingleWrite write = new SingleWrite(() -> {});
        assertThat(write.hasBegun()).isFalse();
        write.begin();
        assertThat(write.hasBegun()).isTrue();
        assertThatThrownBy(write::begin).isInstanceOf(IOException.class);
    }

    @Test
    void aClaimThatIsTooOldHasNotBegun() {
        SingleWrite write = new SingleWrite(() -> {
            throw new ClaimTooOldException("2001 ms");
        });
        assertThatThrownBy(write::begin).isInstanceOf(ClaimTooOldException.class);
        assertThat(write.hasBegun()).isFalse();
    }
}
