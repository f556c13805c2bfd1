package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.outbox.OutboundPart;
import br.app.falachefe.activities.outbox.TrackId;
import br.app.falachefe.activities.secret.Secret;
import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.OutboundMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** The gateway under test, with short time-outs, and parts to send through it. */
final class Gateways {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Address PHONE = new Address("5521988887777@s.whatsapp.net");

    private Gateways() {}

    static UazApiGateway at(URI uri) {
        return at(uri, Duration.ofSeconds(5), new SimpleMeterRegistry());
    }

    static UazApiGateway at(URI uri, Duration answerTimeout, MeterRegistry meters) {
        var properties = new UazApiProperties(
                uri, new Secret(Samples.TOKEN), Duration.ofSeconds(2), answerTimeout, Duration.ofMillis(500));
        JsonMapper json = JsonMapper.builder().build();
        var client = new UazApiClient(properties, meters, Clock.fixed(NOW, ZoneOffset.UTC));
        UazApiAnswers answers = new UazApiAnswers(json);
        return new UazApiGateway(client, answers, new UazApiTraces(answers), json);
    }

    static OutboundPart text(String text) {
        return part(PHONE, new OutboundMessage.Text(text, null));
    }

    static OutboundPart part(Address address, OutboundMessage message) {
        return new OutboundPart(new TrackId("out-7f3a1c9e-0002"), address, message);
    }
}
