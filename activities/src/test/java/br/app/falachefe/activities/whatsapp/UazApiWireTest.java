package br.app.falachefe.activities.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.activities.outbox.ClaimTooOldException;
import br.app.falachefe.activities.outbox.SendAnswer;
import br.app.falachefe.activities.outbox.WriteGuard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a send proves when the wire misbehaves. */
class UazApiWireTest {
    private static final WriteGuard OPEN = () -> {};
    private static final WriteGuard TOO_OLD = () -> {
        throw new ClaimTooOldException("2001 ms");
    };

    @Test
    void nobodyListensSoItDidNotLeave() {
        RawServer server = new RawServer(socket -> {});
        server.close();
        assertThat(send(server.uri(), OPEN)).isInstanceOf(SendAnswer.NotLeft.class);
    }

    @Test
    void aHostWithoutAnAddressSoItDidNotLeave() {
        assertThat(send(URI.create("http://gateway.invalid"), OPEN)).isInstanceOf(SendAnswer.NotLeft.class);
    }

    @Test
    void aHandshakeThatNeverEndsSoItDidNotLeave() {
        try (RawServer server = new RawServer(socket -> {}).start()) {
            assertThat(send(URI.create("https://127.0.0.1:" + server.port()), OPEN))
                    .isInstanceOf(SendAnswer.NotLeft.class);
        }
    }

    @Test
    void aStoppedProcessThatWakesAfterConnectingWritesNotOneByte() {
        try (RawServer server = new RawServer(socket -> {}).start()) {
            assertThat(send(server.uri(), TOO_OLD))
                    .isEqualTo(new SendAnswer.NotLeft("ClaimTooOldException: 2001 ms", null));
            await().until(() -> !server.received.isEmpty());
            assertThat(server.accepted).hasSize(1);
            assertThat(server.received).containsExactly("");
        }
    }

    @Test
    void theAgeIsAskedAfterASlowConnectAndNotBefore() throws Exception {
        // With its queue of waiting connections full, a server answers a connect only once it begins to accept.
        try (RawServer server = new RawServer(1, socket -> {});
                Socket first = new Socket("127.0.0.1", server.port());
                Socket second = new Socket("127.0.0.1", server.port())) {
            AtomicBoolean asked = new AtomicBoolean();
            CompletableFuture<SendAnswer> answer = CompletableFuture.supplyAsync(() -> send(server.uri(), () -> {
                asked.set(true);
                throw new ClaimTooOldException("slow");
            }));
            await().during(Duration.ofMillis(400)).until(() -> !asked.get());
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            server.start();
            assertThat(answer.get()).isEqualTo(new SendAnswer.NotLeft("ClaimTooOldException: slow", null));
        }
    }

    @Test
    void aResetAfterTheRequestIsADoubt() {
        doubtful(RawServer::reset);
    }

    @Test
    void aCloseWithoutAnAnswerIsADoubt() {
        doubtful(Socket::close);
    }

    @Test
    void halfAnAnswerIsADoubt() {
        doubtful(socket -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"messageid\":\"3EB0\"");
            socket.close();
        });
    }

    @Test
    void somethingThatIsNotHttpIsADoubt() {
        doubtful(socket -> {
            RawServer.write(socket, "220 smtp.example ESMTP\r\n");
            socket.close();
        });
    }

    @Test
    void silenceIsADoubtOnceTheTimeIsUp() {
        doubtful(socket -> {});
    }

    @Test
    void anAnswerThatNeverEndsIsADoubtOnceTheTimeIsUp() {
        doubtful(socket -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (!socket.isClosed()) {
                RawServer.write(socket, "1\r\n \r\n");
                Thread.onSpinWait();
            }
        });
    }

    private static void doubtful(RawServer.Behaviour behaviour) {
        try (RawServer server = new RawServer(behaviour).start()) {
            assertThat(send(server.uri(), OPEN)).isInstanceOf(SendAnswer.Doubtful.class);
            assertThat(server.accepted).as("connections").hasSize(1);
            assertThat(server.received.getFirst()).contains("POST /send/text").contains("track_id");
        }
    }

    private static SendAnswer send(URI uri, WriteGuard guard) {
        return Gateways.at(uri, Duration.ofMillis(1500), new SimpleMeterRegistry())
                .send(Gateways.text("oi"), guard);
    }
}
