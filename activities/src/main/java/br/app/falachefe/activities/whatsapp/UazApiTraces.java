package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.Trace;
import br.app.falachefe.activities.outbox.TrackId;
import br.app.falachefe.workflows.message.MessageId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What {@code /message/find} says of one of our labels. An answer that cannot be read says nothing. */
@Component
class UazApiTraces {
    private static final Logger LOG = LoggerFactory.getLogger(UazApiTraces.class);

    private final UazApiAnswers answers;

    UazApiTraces(UazApiAnswers answers) {
        this.answers = answers;
    }

    Trace read(TrackId track, HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.NeverWritten(String reason) -> new Trace.NoAnswer(reason, null);
            case HttpOutcome.Lost(String reason) -> new Trace.NoAnswer(reason, null);
            case HttpOutcome.Answered answered -> read(track, answered);
        };
    }

    private Trace read(TrackId track, HttpOutcome.Answered answered) {
        JsonNode body = answers.parse(answered.body());
        if (answered.status() != 200 || !body.path("messages").isArray()) {
            return new Trace.NoAnswer(answered.status() + " " + UazApiAnswers.words(body), answered.retryAfter());
        }
        List<JsonNode> ours = body.path("messages")
                .valueStream()
                .filter(message -> track.value().equals(message.path("track_id").asString("")))
                .filter(message -> message.path("fromMe").asBoolean(false))
                .filter(message -> !message.path("messageid").asString("").isBlank())
                .toList();
        if (ours.size() > 1) {
            LOG.warn("{} has left {} times", track, ours.size());
        }
        return ours.stream()
                .filter(message -> !failed(message))
                .findFirst()
                .<Trace>map(message ->
                        new Trace.Found(new MessageId(message.path("messageid").asString(""))))
                .orElseGet(() -> ours.isEmpty() ? new Trace.None() : new Trace.Failed(words(ours.getFirst())));
    }

    private static boolean failed(JsonNode message) {
        return "failed".equalsIgnoreCase(message.path("status").asString(""));
    }

    private static String words(JsonNode message) {
        return UazApiText.masked("Failed " + message.path("error").asString(""));
    }
}
