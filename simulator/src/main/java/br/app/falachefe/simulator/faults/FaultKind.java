package br.app.falachefe.simulator.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be written for a fault; the canonical value is what is kept and shown. */
enum FaultKind {
    RATE("a number from 0 to 1, or true or false") {
        @Override
        @Nullable
        Object canonical(Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1
                    ? (Object) number.doubleValue()
                    : null;
        }
    },
    MILLISECONDS("a whole number of milliseconds from 0 to 600000") {
        @Override
        @Nullable
        Object canonical(Object value) {
            return whole(value, 600_000);
        }
    },
    COUNT("a whole number from 0 to 100000") {
        @Override
        @Nullable
        Object canonical(Object value) {
            return whole(value, 100_000);
        }
    },
    SEED("a whole number") {
        @Override
        @Nullable
        Object canonical(Object value) {
            return value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : null;
        }
    },
    CONNECTION("connected, disconnected or logged_out") {
        @Override
        @Nullable
        Object canonical(Object value) {
            return List.of("connected", "disconnected", "logged_out").contains(value) ? value : null;
        }
    };

    private final String wanted;

    FaultKind(String wanted) {
        this.wanted = wanted;
    }

    /** Null when the value is none of this kind. */
    abstract @Nullable Object canonical(Object value);

    String wanted() {
        return wanted;
    }

    private static @Nullable Object whole(Object value, long most) {
        var fits = value instanceof Integer || value instanceof Long;
        return fits && ((Number) value).longValue() >= 0 && ((Number) value).longValue() <= most
                ? (Object) ((Number) value).longValue()
                : null;
    }
}
