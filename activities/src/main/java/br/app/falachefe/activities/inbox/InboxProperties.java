package br.app.falachefe.activities.inbox;

import br.app.falachefe.activities.secret.Secret;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door and of what happens right behind it.
 *
 * @param conversationKey secret that names conversations; with another one every chat would start anew
 * @param takeover how long the assistant is silent after a person wrote on the business phone
 * @param late a message this old when it arrives is left to a person
 * @param delayed a message this old is answered with an apology for the delay
 * @param budget how long the database may take to keep a message before it is put aside
 * @param patience how much longer it may take where Redis does not take it either; with the budget, less than a gateway waits
 */
@ConfigurationProperties("falachefe.inbox")
public record InboxProperties(
        Secret conversationKey,
        @DefaultValue("2h") Duration takeover,
        @DefaultValue("6h") Duration late,
        @DefaultValue("10m") Duration delayed,
        @DefaultValue("1s") Duration budget,
        @DefaultValue("3s") Duration patience) {}
