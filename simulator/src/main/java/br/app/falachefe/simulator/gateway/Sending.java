package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.gateway.GatewayCall.Note;
import br.app.falachefe.simulator.gateway.Refusals.Refusal;
import br.app.falachefe.simulator.phone.PresenceView;
import br.app.falachefe.simulator.phone.Stream;
import br.app.falachefe.simulator.store.Contact;
import br.app.falachefe.simulator.store.Entry;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Phones;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a send. What reaches the phone is delivered before anything slow or wrong happens to the answer, so that a
 * caller that hangs up undoes nothing.
 */
@Component
class Sending {
    private final Phones phones;
    private final Delivery delivery;
    private final Refusals refusals;
    private final Reading reading;
    private final MessageViews views;
    private final Faults faults;
    private final Stream stream;
    private final Duration usualLatency;

    Sending(
            Phones phones,
            Delivery delivery,
            Refusals refusals,
            Reading reading,
            MessageViews views,
            Faults faults,
            Stream stream,
            SimulatorSettings settings) {
        this.phones = phones;
        this.delivery = delivery;
        this.refusals = refusals;
        this.reading = reading;
        this.views = views;
        this.faults = faults;
        this.stream = stream;
        usualLatency = settings.delays().send();
    }

    ResponseEntity<Object> send(Outgoing outgoing, HttpServletRequest request) throws InterruptedException {
        var contact = phones.contactOrNew(outgoing.number());
        Note.CHAT.write(request, contact.chat());
        Note.TRACK_ID.write(request, outgoing.labels().trackId());
        var refused = refusals.of(contact, OnWhatsApp.is(outgoing.number(), contact));
        if (refused.isPresent()) {
            Thread.sleep(latency());
            return refuse(refused.get(), request);
        }
        type(outgoing, contact);
        var hang = Duration.ofMillis(faults.millis("send_hang_ms"));
        if (hang.isPositive()) {
            return unsure(outgoing, contact, hang, Refusals.failed("send_hang_ms"), request);
        }
        if (faults.chance("send_500")) {
            return unsure(outgoing, contact, latency(), Refusals.failed("send_500"), request);
        }
        if (faults.chance("send_503")) {
            return unsure(outgoing, contact, latency(), Refusals.disconnected("send_503"), request);
        }
        var dropped = faults.chance("send_lost_answer");
        var entry = deliver(outgoing, contact, request);
        Thread.sleep(latency());
        if (dropped) {
            Note.FAULT.write(request, "send_lost_answer");
            DroppedAnswers.drop(request);
            return ResponseEntity.ok().build();
        }
        return ResponseEntity.ok(views.sent(entry, outgoing.labels().sendFunction()));
    }

    /** The message may have reached the phone; only a hanging send tells so in the end. */
    private ResponseEntity<Object> unsure(
            Outgoing outgoing, Contact contact, Duration wait, Refusal failure, HttpServletRequest request)
            throws InterruptedException {
        if (faults.delivered()) {
            var entry = deliver(outgoing, contact, request);
            Thread.sleep(wait);
            if (failure.fault().equals("send_hang_ms")) {
                Note.FAULT.write(request, failure.fault());
                return ResponseEntity.ok(views.sent(entry, outgoing.labels().sendFunction()));
            }
        } else {
            Thread.sleep(wait);
        }
        return refuse(failure, request);
    }

    private Entry deliver(Outgoing outgoing, Contact contact, HttpServletRequest request) {
        if (outgoing.readChat()) {
            reading.readAll(contact);
        }
        var entry = delivery.deliver(outgoing, contact);
        Note.MESSAGEID.write(request, entry.id());
        return entry;
    }

    private void type(Outgoing outgoing, Contact contact) throws InterruptedException {
        if (outgoing.delay().isPositive()) {
            var state = outgoing.kind() == Kind.AUDIO ? "recording" : "composing";
            stream.tell("presence", new PresenceView(contact.chat(), "out", state));
            Thread.sleep(outgoing.delay());
            stream.tell("presence", new PresenceView(contact.chat(), "out", "paused"));
        }
    }

    private Duration latency() {
        return faults.latency("send", usualLatency);
    }

    private static ResponseEntity<Object> refuse(Refusal refusal, HttpServletRequest request) {
        if (!refusal.fault().isEmpty()) {
            Note.FAULT.write(request, refusal.fault());
        }
        var answer = ResponseEntity.status(refusal.status());
        if (refusal.retryAfter() > 0) {
            answer.header("Retry-After", String.valueOf(refusal.retryAfter()));
        }
        return answer.body(refusal.body());
    }
}
