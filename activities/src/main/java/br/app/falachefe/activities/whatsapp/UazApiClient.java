package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.WriteGuard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * HTTP to UazAPI: one request, one answer, nothing repeated and nothing logged. Messages travel on connections of their
 * own, because a kept connection that the other side closes just now leaves us in doubt for nothing.
 */
@Component
class UazApiClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long LONGEST_ANSWER = 1_000_000;

    private final UazApiProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private final OkHttpClient messages;
    private final OkHttpClient courtesies;

    UazApiClient(UazApiProperties properties, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.courtesies = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.answerTimeout())
                .writeTimeout(properties.answerTimeout())
                .callTimeout(properties.courtesyTimeout())
                .addNetworkInterceptor(SingleWrite::intercept)
                .build();
        this.messages = courtesies
                .newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .callTimeout(properties.answerTimeout())
                .build();
    }

    HttpOutcome message(String operation, String path, byte[] body, WriteGuard guard) {
        return exchange(messages, operation, request(path).post(new OnceOnly(body)), guard);
    }

    HttpOutcome courtesy(String operation, String path, byte[] body) {
        return exchange(courtesies, operation, request(path).post(new OnceOnly(body)), () -> {});
    }

    HttpOutcome ask(String operation, String path, byte[] body) {
        return exchange(messages, operation, request(path).post(new OnceOnly(body)), () -> {});
    }

    HttpOutcome look(String operation, String path) {
        return exchange(messages, operation, request(path).get(), () -> {});
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(properties.baseUrl().resolve(path).toString())
                .header("token", properties.token().reveal());
    }

    private HttpOutcome exchange(OkHttpClient client, String operation, Request.Builder request, WriteGuard guard) {
        SingleWrite write = new SingleWrite(guard);
        Timer.Sample sample = Timer.start(meters);
        HttpOutcome outcome = call(client, request.tag(SingleWrite.class, write).build(), write);
        sample.stop(Timer.builder("uazapi.request")
                .description("How long requests to the gateway took")
                .tags("op", operation)
                .register(meters));
        Counter.builder("uazapi.requests")
                .description("Requests to the gateway")
                .tags("op", operation, "status", status(outcome))
                .register(meters)
                .increment();
        return outcome;
    }

    private HttpOutcome call(OkHttpClient client, Request request, SingleWrite write) {
        try (Response response = client.newCall(request).execute()) {
            String body = response.peekBody(LONGEST_ANSWER).string();
            return new HttpOutcome.Answered(response.code(), retryAfter(response.header("Retry-After")), body);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            return write.hasBegun() ? new HttpOutcome.Lost(reason) : new HttpOutcome.NeverWritten(reason);
        }
    }

    private static String status(HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.Answered answered -> Integer.toString(answered.status());
            case HttpOutcome.NeverWritten _ -> "never_written";
            case HttpOutcome.Lost _ -> "lost";
        };
    }

    /** Seconds or a date; anything else is no hint. */
    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public void close() {
        messages.connectionPool().evictAll();
        courtesies.connectionPool().evictAll();
        courtesies.dispatcher().executorService().shutdown();
    }

    /** Tells OkHttp as well that the body exists once, which rules out its retries on 408, 421 and 503. */
    private static final class OnceOnly extends RequestBody {
        private final byte[] body;

        private OnceOnly(byte[] body) {
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(body);
        }
    }
}
