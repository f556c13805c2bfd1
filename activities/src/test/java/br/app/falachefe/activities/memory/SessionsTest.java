package br.app.falachefe.activities.memory;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.turn.ChatFixture;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;
import tools.jackson.databind.json.JsonMapper;

class SessionsTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ChatFixture chat = new ChatFixture();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConversationContexts contexts = new ConversationContexts(chat.jdbc);
    private final RedisServer server;
    private final RedisClient redis;
    private final Sessions sessions;

    SessionsTest() throws IOException {
        int port = freePort();
        server = new RedisServer(port);
        redis = RedisClient.create("redis://127.0.0.1:" + port);
        redis.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        sessions = new Sessions(
                redis, contexts, new Transcript(chat.jdbc, JsonMapper.shared()), JsonMapper.shared(), meters);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        redis.shutdown();
        server.stop();
    }

    @Test
    void readsTheKeptSessionInsteadOfTheRows() {
        chat.write(1, "recebi 100");
        remember(1);
        sessions.keep(ChatFixture.CHAT, 1);
        assertThat(lines(2)).containsExactly("recebi 100");
        assertThat(count("hit")).isEqualTo(1);
        assertThat(count("miss")).isZero();
    }

    @Test
    void readsTheRowsWhenSomethingWasSaidSince() {
        chat.write(1, "recebi 100");
        sessions.keep(ChatFixture.CHAT, 1);
        chat.write(2, "e paguei 30");
        assertThat(lines(3)).containsExactly("recebi 100", "e paguei 30");
        sessions.keep(ChatFixture.CHAT, 2);
        sessions.forget(ChatFixture.CHAT);
        assertThat(lines(3)).hasSize(2);
        assertThat(count("miss")).isEqualTo(2);
    }

    @Test
    void losesNothingButSpeedWhenRedisVanishes() throws IOException {
        chat.write(1, "recebi 100");
        remember(1);
        sessions.keep(ChatFixture.CHAT, 1);
        server.stop();
        Session session = sessions.before(ChatFixture.CHAT, 2);
        assertThat(session.transcript()).hasSize(1);
        assertThat(session.context())
                .isEqualTo(new ConversationContext(new AgentId("cashflow"), new Intent("cashflow_monitoring"), "Ok."));
        sessions.keep(ChatFixture.CHAT, 1);
        sessions.forget(ChatFixture.CHAT);
        assertThat(count("miss")).isEqualTo(1);
    }

    @Test
    void readsTheRowsWhenTheKeptSessionCannotBeRead() {
        chat.write(1, "recebi 100");
        try (var connection = redis.connect()) {
            connection.sync().set("falachefe:session:" + ChatFixture.CHAT.value(), "{\"other\":\"format\"");
        }
        assertThat(lines(2)).containsExactly("recebi 100");
    }

    @Test
    void neverRemembersBackwards() {
        chat.write(1, "oi");
        remember(5);
        contexts.remember(
                ChatFixture.CHAT,
                3,
                new ConversationContext(new AgentId("hr"), new Intent("hr_recruitment"), "Atrasada."));
        assertThat(contexts.find(ChatFixture.CHAT).orElseThrow().lastAgent()).isEqualTo(new AgentId("cashflow"));
    }

    private void remember(long sequence) {
        contexts.remember(
                ChatFixture.CHAT,
                sequence,
                new ConversationContext(new AgentId("cashflow"), new Intent("cashflow_monitoring"), "Ok."));
    }

    private List<String> lines(long before) {
        return sessions.before(ChatFixture.CHAT, before).transcript().stream()
                .map(TranscriptLine::text)
                .toList();
    }

    private double count(String result) {
        return meters.counter("session.cache", "result", result).count();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
