package br.app.falachefe.activities.model;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an error of the client means for us: again later, never again, or unreadable. */
final class OpenAiErrors {
    /** An endpoint that asks for more is asked again after this long all the same. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int SERVER_ERROR = 500;

    private final InstantSource clock;

    OpenAiErrors(InstantSource clock) {
        this.clock = clock;
    }

    ModelException of(OpenAIException error) {
        return switch (error) {
            case OpenAIServiceException refused -> byStatus(refused);
            case OpenAIInvalidDataException _ -> ModelException.garbage("The model's answer cannot be read");
            default ->
                ModelException.unavailable(
                        "The model cannot be reached: " + error.getClass().getSimpleName(), null, error);
        };
    }

    private ModelException byStatus(OpenAIServiceException error) {
        String code = error.code().orElse("");
        // Never the provider's own words: they may quote the request or a part of the key.
        String what = "The model's endpoint answered " + error.statusCode()
                + (code.matches("[a-z_]{1,60}") ? " " + code : "");
        int status = error.statusCode();
        if (code.equals("insufficient_quota")) {
            return ModelException.refused(what, error);
        }
        if (status == 408 || status == 409 || status == 429 || status >= SERVER_ERROR) {
            return ModelException.unavailable(what, retryAfter(error.headers()), error);
        }
        if (status >= 400) {
            return ModelException.refused(what, error);
        }
        return ModelException.garbage(what);
    }

    private @Nullable Duration retryAfter(Headers headers) {
        return first(headers, "retry-after-ms")
                .flatMap(text -> number(text).map(Duration::ofMillis))
                .or(() -> first(headers, "retry-after").flatMap(this::wait))
                .filter(Duration::isPositive)
                .map(asked -> asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked)
                .orElse(null);
    }

    /** Seconds, or a date. */
    private Optional<Duration> wait(String text) {
        return number(text).map(seconds -> Duration.ofMillis(seconds * 1000)).or(() -> until(text));
    }

    private Optional<Duration> until(String text) {
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), at));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,9}(\\.\\d+)?")
                ? Optional.of((long) Math.ceil(Double.parseDouble(text)))
                : Optional.empty();
    }

    private static Optional<String> first(Headers headers, String name) {
        return headers.values(name.toLowerCase(Locale.ROOT)).stream()
                .findFirst()
                .map(String::strip);
    }
}
