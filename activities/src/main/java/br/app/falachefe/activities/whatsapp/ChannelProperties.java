package br.app.falachefe.activities.whatsapp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which WhatsApp number is ours, where somebody wants to say it; else the gateway is asked.
 *
 * @param owner digits of the number, or empty
 * @param instance the gateway's name for it, or empty
 */
@ConfigurationProperties("falachefe.channel")
public record ChannelProperties(
        @DefaultValue("") String owner, @DefaultValue("") String instance) {}
