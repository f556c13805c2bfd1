package br.app.falachefe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A webhook body as the gateway posts it: the recorded samples, made about somebody else and sent now. */
record Sample(String body) {
    static final String OWNER = "5511900001111";
    static final String TOKEN = "00000000-0000-4000-8000-0000000000aa";
    private static final Pattern MESSAGE_ID = Pattern.compile("\\b(AC[0-9A-F]{30}|3EB0[0-9A-F]{18})\\b");
    private static final Pattern MILLIS = Pattern.compile("(\"messageTimestamp\": )\\d+");
    private static final Pattern SECONDS = Pattern.compile("(\"Timestamp\": )\\d+");
    private static final Pattern TEXTUAL = Pattern.compile("(\"Timestamp\": )\"[^\"]*\"");

    /** Exactly as recorded. */
    static Sample recorded(String name) {
        try (var stream = Sample.class.getResourceAsStream("/uazapi/" + name + ".json")) {
            return new Sample(new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample of(String name, Customer customer) {
        return recorded(name).by(customer).sentAt(Instant.now());
    }

    /** A text, in the recorded shape of one. */
    static Sample text(Customer customer, String text) {
        return of("01-message-text-conversation", customer).with("text", text).with("content", text);
    }

    /** Addresses and message ids of this customer, the same ones wherever they stand. */
    Sample by(Customer customer) {
        String own = "%04X".formatted(customer.number());
        String ids = MESSAGE_ID
                .matcher(body)
                .replaceAll(id -> id.group().substring(0, id.group().length() - 4) + own);
        return new Sample(customer.in(ids));
    }

    /** All times of the body, each in its own notation. */
    Sample sentAt(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        String messages = MILLIS.matcher(body).replaceAll("$1" + second.toEpochMilli());
        String updates = SECONDS.matcher(messages).replaceAll("$1" + second.getEpochSecond());
        return new Sample(TEXTUAL.matcher(updates).replaceAll("$1\"" + second + "\""));
    }

    /** One field of {@code message} changed. */
    Sample with(String field, String value) {
        ObjectNode root = (ObjectNode) json();
        ((ObjectNode) root.get("message")).put(field, value);
        return new Sample(root.toString());
    }

    /** A field of the body, or of {@code message} where it begins with a slash, as any JSON. */
    Sample withRaw(String field, String json) {
        ObjectNode root = (ObjectNode) json();
        ObjectNode parent = field.startsWith("/") ? (ObjectNode) root.get("message") : root;
        parent.set(field.replace("/", ""), Http.JSON.readTree(json));
        return new Sample(root.toString());
    }

    Sample withId(String messageId) {
        return with("messageid", messageId).with("id", OWNER + ":" + messageId);
    }

    Sample replace(String what, String by) {
        return new Sample(body.replace(what, by));
    }

    String messageId() {
        return json().path("message").path("messageid").asString("");
    }

    /** The id of the message that an edit, a reaction or an update is about. */
    String target() {
        JsonNode message = json().path("message");
        String edited = message.path("edited").asString("");
        String reaction = message.path("reaction").asString("");
        String updated = json().at("/event/MessageIDs/0").asString("");
        return edited.isEmpty() ? (reaction.isEmpty() ? updated : reaction) : edited;
    }

    private JsonNode json() {
        return Http.JSON.readTree(body);
    }
}
