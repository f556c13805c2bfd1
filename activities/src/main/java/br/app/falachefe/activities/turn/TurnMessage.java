package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.message.Address;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Instant;

/** One message that a turn answers. */
public record TurnMessage(
        long sequence, MessageId id, Address address, InboundMessage message, Instant sentAt, Instant receivedAt) {}
