package br.app.falachefe.app.conversations;

import br.app.falachefe.activities.inbox.ChannelSource;
import br.app.falachefe.activities.inbox.Waiting;
import br.app.falachefe.app.config.Role;
import io.lettuce.core.RedisClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Dispatch and sweep, in every process that takes messages in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = Role.DOOR, havingValue = "true")
class ConversationConfiguration {

    @Bean
    TurnRate turnRate(RedisClient redis, ConversationProperties properties) {
        return new TurnRate(redis, properties.turnsPerSecond());
    }

    @Bean
    Dispatch dispatch(
            Waiting waiting, Conversations conversations, EngineEpoch epoch, TurnRate rate, ChannelSource channel) {
        return new Dispatch(waiting, conversations, epoch, rate, channel);
    }

    @Bean
    Sweeper sweeper(
            Waiting waiting,
            Dispatch dispatch,
            EngineEpoch epoch,
            TurnRate rate,
            ChannelSource channel,
            ConversationProperties properties) {
        return new Sweeper(waiting, dispatch, epoch, rate, channel, properties.turnQuiet());
    }
}
