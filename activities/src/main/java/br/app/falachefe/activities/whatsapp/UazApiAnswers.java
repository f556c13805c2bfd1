package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.SendAnswer;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What UazAPI's answers to a send prove. Only documented refusals count as not sent; every other error is a doubt, 503
 * included, because nobody says that it is answered before the message is handed on.
 */
@Component
class UazApiAnswers {
    private static final int REACHOUT_TIMELOCK = 463;

    private final JsonMapper json;

    UazApiAnswers(JsonMapper json) {
        this.json = json;
    }

    SendAnswer read(HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.NeverWritten(String reason) -> new SendAnswer.NotLeft(reason, null);
            case HttpOutcome.Lost(String reason) -> new SendAnswer.Doubtful(reason);
            case HttpOutcome.Answered answered -> read(answered);
        };
    }

    private SendAnswer read(HttpOutcome.Answered answered) {
        JsonNode body = parse(answered.body());
        String words = answered.status() + " " + words(body);
        return switch (answered.status()) {
            case 200, 201 -> accepted(body);
            case 400, 401, 404, 405, 413, 415 -> refused(words);
            case 429 -> new SendAnswer.NotLeft(words, answered.retryAfter());
            case 500 -> serverError(body, words);
            default -> new SendAnswer.Doubtful(words);
        };
    }

    private static SendAnswer accepted(JsonNode body) {
        String id = body.path("messageid").asString("");
        String error = words(body);
        if (id.isBlank()
                || !error.isBlank()
                || "Failed".equals(body.path("status").asString(""))) {
            return new SendAnswer.Doubtful("An answer of 200 that names no message or an error: " + error);
        }
        return new SendAnswer.Accepted(new MessageId(id));
    }

    private static SendAnswer serverError(JsonNode body, String words) {
        if (body.path("provider_code").asInt(0) == REACHOUT_TIMELOCK) {
            String until = body.at("/details/reachout_timelock/until").asString("unknown");
            return refused(words + "; no new chats until " + until);
        }
        return words.contains("is not on WhatsApp") ? refused(words) : new SendAnswer.Doubtful(words);
    }

    private static SendAnswer refused(String words) {
        return new SendAnswer.Refused(FailureType.GATEWAY_REFUSED, words);
    }

    /** {@code error} is a text or a boolean, and then the text is in {@code message}. */
    static String words(JsonNode body) {
        JsonNode error = body.path("error");
        String words = error.isString()
                ? error.asString()
                : error.asBoolean(false) ? body.path("message").asString("") : "";
        return UazApiText.masked(words.substring(0, Math.min(words.length(), 200)));
    }

    JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }
}
