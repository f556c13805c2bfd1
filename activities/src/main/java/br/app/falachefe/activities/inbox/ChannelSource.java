package br.app.falachefe.activities.inbox;

/** Says which number is ours just now, from the configuration or from the gateway's own word. */
@FunctionalInterface
public interface ChannelSource {
    Channel current();
}
