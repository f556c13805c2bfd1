package br.app.falachefe.activities.outbox;

import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.OutboundMessage;

/** What a gateway needs to know to send one message. */
public record OutboundPart(TrackId track, Address address, OutboundMessage message) {}
