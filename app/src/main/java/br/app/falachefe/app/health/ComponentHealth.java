package br.app.falachefe.app.health;

import org.jspecify.annotations.Nullable;

/**
 * How one thing is that we stand on.
 *
 * @param detail what is wrong, in a few words without addresses or secrets; absent where nothing is
 */
record ComponentHealth(Word status, @Nullable String detail) {
    static final ComponentHealth OK = new ComponentHealth(Word.OK, null);

    static ComponentHealth degraded(String detail) {
        return new ComponentHealth(Word.DEGRADED, detail);
    }

    static ComponentHealth down(String detail) {
        return new ComponentHealth(Word.DOWN, detail);
    }
}
