package br.app.falachefe.simulator.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The provider's {@code /send/…} calls. */
@RestController
@RequestMapping("/send")
class SendController {
    private final OutgoingReader reader;
    private final Sending sending;

    SendController(OutgoingReader reader, Sending sending) {
        this.reader = reader;
        this.sending = sending;
    }

    @PostMapping("/text")
    ResponseEntity<Object> text(@RequestBody JsonNode body, HttpServletRequest request) throws InterruptedException {
        return sending.send(reader.text(body), request);
    }

    @PostMapping("/media")
    ResponseEntity<Object> media(@RequestBody JsonNode body, HttpServletRequest request) throws InterruptedException {
        return sending.send(reader.media(body), request);
    }

    @PostMapping("/menu")
    ResponseEntity<Object> menu(@RequestBody JsonNode body, HttpServletRequest request) throws InterruptedException {
        return sending.send(reader.menu(body), request);
    }
}
