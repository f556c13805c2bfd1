package br.app.falachefe.simulator.store;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Somebody, or a group, that the business can talk to.
 *
 * @param chat digits that name the chat here
 * @param lid WhatsApp's other number for the same person, in digits; empty for groups
 * @param lidOnly the provider did not resolve the number: the product sees only the LID
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Contact(String chat, String name, String lid, boolean group, boolean lidOnly) implements Recorded {
    /** The chat's address as the provider writes it. */
    public String jid() {
        if (group) {
            return chat + "@g.us";
        }
        return lidOnly ? lidJid() : chat + "@s.whatsapp.net";
    }

    public String lidJid() {
        return group ? "" : lid + "@lid";
    }

    /** Empty where the provider does not know the number. */
    public String numberJid() {
        return group || lidOnly ? "" : chat + "@s.whatsapp.net";
    }

    public Contact seen(String currentName, boolean asGroup, boolean onlyLid) {
        return new Contact(chat, currentName, lid, asGroup, onlyLid);
    }
}
