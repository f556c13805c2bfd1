package br.app.falachefe.activities.whatsapp;

import br.app.falachefe.activities.inbox.Channel;
import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.InboundEvent.ConnectionChanged;
import br.app.falachefe.activities.outbox.Gateway;
import br.app.falachefe.activities.outbox.InstanceStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Our number and whether it is connected. What the configuration says holds; else the gateway's word, which is trusted
 * only while it is connected, because it keeps the last number of a lost pairing.
 */
@Component
public class GatewayLink implements ChannelSource, MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(GatewayLink.class);

    private final Gateway gateway;
    private final ChannelProperties properties;
    private volatile InstanceStatus status = new InstanceStatus.Unknown("not asked yet");
    private volatile Channel channel;

    GatewayLink(Gateway gateway, ChannelProperties properties) {
        this.gateway = gateway;
        this.properties = properties;
        this.channel = new Channel(blankToNull(properties.owner()), blankToNull(properties.instance()));
    }

    @Override
    public Channel current() {
        return channel;
    }

    public InstanceStatus status() {
        return status;
    }

    /** Asks the gateway; to be called at the start, now and then, and when the gateway says that something changed. */
    public void refresh() {
        InstanceStatus seen = gateway.instance();
        if (!seen.getClass().equals(status.getClass())) {
            log.info("The gateway's link to WhatsApp: {}", seen.getClass().getSimpleName());
        }
        status = seen;
        if (seen instanceof InstanceStatus.Connected(var owner, var name)) {
            Channel known = channel;
            channel = new Channel(
                    known.owner() == null ? blankToNull(owner) : known.owner(),
                    known.instance() == null ? blankToNull(name) : known.instance());
        }
    }

    /** The gateway told us by webhook; its status is asked rather than believed. */
    public void changed(ConnectionChanged change) {
        log.info("The gateway reports its connection: {}", change.connection());
        Thread.ofVirtual().start(this::refresh);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        String instance = properties.instance().isBlank() ? "default" : properties.instance();
        Gauge.builder(
                        "uazapi.instance.connected",
                        this,
                        link -> link.status instanceof InstanceStatus.Connected ? 1 : 0)
                .description("1 while WhatsApp is linked")
                .tag("instance", instance)
                .register(registry);
        // A gateway that is away would look like a lost pairing, and somebody would scan the QR code for nothing.
        Gauge.builder("uazapi.gateway.reachable", this, link -> link.status instanceof InstanceStatus.Unknown ? 0 : 1)
                .description("1 while the gateway says how its link is")
                .tag("instance", instance)
                .register(registry);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
