package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.SimulatorSettings.Instance;
import br.app.falachefe.simulator.faults.Connection;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.store.Phones;
import br.app.falachefe.simulator.webhook.Templates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The provider's calls about the connected account and about numbers. */
@RestController
class InstanceController {
    private final Templates templates;
    private final Faults faults;
    private final Phones phones;
    private final Instance instance;

    InstanceController(Templates templates, Faults faults, Phones phones, SimulatorSettings settings) {
        this.templates = templates;
        this.faults = faults;
        this.phones = phones;
        this.instance = settings.instance();
    }

    @GetMapping("/instance/status")
    ObjectNode status() {
        var body = templates.copy("status");
        var connected = faults.connection() == Connection.CONNECTED;
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replace('T', ' ');
        var about = ((ObjectNode) body.get("instance"))
                .put("name", instance.name())
                .put("token", instance.token())
                .put("owner", instance.owner())
                .put("profileName", instance.profileName())
                .put("currentTime", now);
        var status = (ObjectNode) body.get("status");
        if (connected) {
            about.put("status", "connected")
                    .put("current_presence", "available")
                    .put("lastDisconnect", "")
                    .put("lastDisconnectReason", "");
            status.put("connected", true).put("loggedIn", true).put("jid", instance.owner() + "@s.whatsapp.net");
        } else if (faults.connection() == Connection.DISCONNECTED) {
            about.put("lastDisconnectReason", "connection lost");
            status.put("loggedIn", true);
        }
        return body;
    }

    /** Locked while sends are answered with 463. */
    @GetMapping("/instance/wa_messages_limits")
    ObjectNode limits() {
        var body = templates.copy("limits");
        if (faults.current().containsKey("send_463")) {
            body.put("can_send_new_messages", false).put("error_key", "WHATSAPP_REACHOUT_TIMELOCK");
            ((ObjectNode) body.get("reachout_timelock"))
                    .put("active", true)
                    .put("until", Refusals.until())
                    .put("enforcement_type", "DEFAULT");
        }
        return body;
    }

    /** What is known of a number; {@code jid} is how it is written to, which may differ in the ninth digit. */
    record Checked(String query, String jid, String lid, boolean isInWhatsapp, String verifiedName) {}

    @PostMapping("/chat/check")
    List<Checked> check(@RequestBody JsonNode body) {
        var numbers = new Fields(body).texts("numbers");
        if (numbers.isEmpty()) {
            throw new BadInput("Missing numbers");
        }
        return numbers.stream().map(this::check).toList();
    }

    private Checked check(String number) {
        var contact = phones.contactOrNew(number);
        return OnWhatsApp.is(number, contact)
                ? new Checked(number, contact.jid(), contact.lidJid(), true, "")
                : new Checked(number, "", "", false, "");
    }
}
