package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.gateway.GatewayCall.Note;
import br.app.falachefe.simulator.phone.PresenceView;
import br.app.falachefe.simulator.phone.Stream;
import br.app.falachefe.simulator.store.Phones;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /message/presence}: the business types. The phone shows it until a message comes or a while has passed. */
@RestController
class PresenceController {
    private static final Set<String> STATES = Set.of("composing", "recording", "paused");
    private static final int LONGEST = 300_000;

    private final Phones phones;
    private final Stream stream;

    PresenceController(Phones phones, Stream stream) {
        this.phones = phones;
        this.stream = stream;
    }

    @PostMapping("/message/presence")
    Map<String, String> presence(@RequestBody JsonNode body, HttpServletRequest request) {
        var asked = new Fields(body);
        var number = asked.identifier("number").orElseThrow(() -> new BadInput("Missing number"));
        var state = asked.filled("presence").orElse("");
        if (!STATES.contains(state)) {
            throw new BadInput("Invalid presence: composing, recording or paused");
        }
        asked.whole("delay", LONGEST);
        var chat = phones.contactOrNew(number).chat();
        Note.CHAT.write(request, chat);
        stream.tell("presence", new PresenceView(chat, "out", state));
        return Map.of("response", "Chat presence sent");
    }
}
