package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.Gateway;
import br.app.falachefe.activities.outbox.InstanceStatus;
import br.app.falachefe.activities.outbox.OutboundPart;
import br.app.falachefe.activities.outbox.SendAnswer;
import br.app.falachefe.activities.outbox.Trace;
import br.app.falachefe.activities.outbox.TrackId;
import br.app.falachefe.activities.outbox.WriteGuard;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.MessageId;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the customers' phones through UazAPI. */
@Component
class UazApiGateway implements Gateway {
    /** About as long as an agent thinks; a send ends it earlier. */
    private static final int TYPING_MILLIS = 25_000;

    private static final int NOT_ON_THIS_BUILD = 405;

    private final UazApiClient client;
    private final UazApiAnswers answers;
    private final UazApiTraces traces;
    private final JsonMapper json;

    UazApiGateway(UazApiClient client, UazApiAnswers answers, UazApiTraces traces, JsonMapper json) {
        this.client = client;
        this.answers = answers;
        this.traces = traces;
        this.json = json;
    }

    @Override
    public SendAnswer send(OutboundPart part, WriteGuard guard) {
        return switch (part.message()) {
            case OutboundMessage.Text text -> answers.read(text(part, text, guard));
            case OutboundMessage.Buttons buttons -> answers.read(buttons(part, buttons, guard));
        };
    }

    private HttpOutcome text(OutboundPart part, OutboundMessage.Text text, WriteGuard guard) {
        return client.message("send_text", "/send/text", bytes(UazApiRequests.text(part, text)), guard);
    }

    /** Some builds have no menus and say so with 405, which proves that nothing was sent: then as numbered text. */
    private HttpOutcome buttons(OutboundPart part, OutboundMessage.Buttons buttons, WriteGuard guard) {
        HttpOutcome outcome =
                client.message("send_menu", "/send/menu", bytes(UazApiRequests.buttons(part, buttons)), guard);
        return outcome instanceof HttpOutcome.Answered(int status, var _, var _) && status == NOT_ON_THIS_BUILD
                ? text(part, UazApiRequests.numbered(buttons), guard)
                : outcome;
    }

    /** Two lines are enough to notice that a message has left twice. */
    @Override
    public Trace find(TrackId track) {
        return traces.read(track, client.ask("message_find", "/message/find", bytes(UazApiRequests.find(track))));
    }

    @Override
    public void typing(Address address) {
        var request = new UazApiRequests.Presence(UazApiRequests.number(address), "composing", TYPING_MILLIS);
        client.courtesy("presence", "/message/presence", bytes(request));
    }

    @Override
    public void markRead(List<MessageId> messages) {
        var request = new UazApiRequests.MarkRead(
                messages.stream().map(MessageId::value).toList());
        client.courtesy("markread", "/message/markread", bytes(request));
    }

    @Override
    public InstanceStatus instance() {
        return switch (client.look("instance_status", "/instance/status")) {
            case HttpOutcome.Answered answered when answered.status() == 200 -> status(answers.parse(answered.body()));
            case HttpOutcome.Answered answered ->
                new InstanceStatus.Unknown(
                        answered.status() + " " + UazApiAnswers.words(answers.parse(answered.body())));
            case HttpOutcome.NeverWritten(String reason) -> new InstanceStatus.Unknown(reason);
            case HttpOutcome.Lost(String reason) -> new InstanceStatus.Unknown(reason);
        };
    }

    private static InstanceStatus status(JsonNode body) {
        JsonNode instance = body.path("instance");
        JsonNode connected = body.at("/status/connected");
        if (!connected.isBoolean()) {
            return new InstanceStatus.Unknown("200 without a status");
        }
        String owner = instance.path("owner").asString("");
        if (connected.asBoolean() && !owner.isBlank()) {
            return new InstanceStatus.Connected(owner, instance.path("name").asString(""));
        }
        return new InstanceStatus.Disconnected(
                UazApiText.masked(instance.path("lastDisconnectReason").asString("")));
    }

    private byte[] bytes(Object body) {
        return json.writeValueAsBytes(body);
    }
}
