package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An operator at night: finds what failed, reads why, and repairs it, with the Web UI alone and with the CLI alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorStackIT {
    /** The saved query of docs/operator.md. */
    private static final String FAILED =
            "WorkflowType='ConversationWorkflow' AND ExecutionStatus='Running' AND ReplyState='failed'";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunningStack stack;

    @BeforeAll
    void start() {
        stack = RunningStack.up(Map.of());
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void retriesAFailedReplyWithTheWebUiAlone(@TempDir Path profile) {
        Browser.assume();
        String padaria = "5511999990001";
        fail(padaria);
        try (Browser browser = Browser.open(profile)) {
            WebUi webUi = new WebUi(browser, stack.at("TEMPORAL_UI_URL"));
            webUi.find(FAILED);
            browser.screenshot("web-ui-failed");

            webUi.openFirst();
            assertThat(webUi.currentDetails())
                    .contains("há resposta parada desde")
                    .contains("Parou ao enviar a resposta pelo WhatsApp")
                    .contains("A UazAPI recusou esta mensagem de vez")
                    .contains("retryReply");
            browser.screenshot("web-ui-details");

            webUi.chooseSignal("retryReply");
            browser.screenshot("web-ui-signal");
            webUi.send();

            assertThat(stack.phone.answer(padaria, 1)).contains("R$ 0,00");
            await().atMost(PATIENCE).until(() -> failed().isEmpty());
            browser.screenshot("web-ui-answered");
        }
    }

    @Test
    void retriesAllThatFailedSinceATimeByOneBatchOfTheCli() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<String> chats = List.of("5511999990002", "5511999990003");
        chats.forEach(this::fail);

        stack.temporal(
                "workflow",
                "signal",
                "--query",
                FAILED,
                "--name",
                "retryReply",
                "--input",
                "{\"since\": \"" + since + "\"}",
                "--reason",
                "gateway is back",
                "--yes");

        chats.forEach(chat -> assertThat(stack.phone.answer(chat, 1)).contains("R$ 0,00"));
        await().atMost(PATIENCE).until(() -> failed().isEmpty());
    }

    @Test
    void retriesAllThatFailedSinceATimeByOneCallOfTheApi() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        fail("5511999990004");

        Http.Answer answer = stack.operator.post("/api/conversations/retry", Map.of("since", since.toString()));

        assertThat(answer.json().path("turns").asInt()).isEqualTo(1);
        assertThat(stack.phone.answer("5511999990004", 1)).contains("R$ 0,00");
    }

    /** The gateway refuses the answer to this customer for good, and is in order again afterwards. */
    private void fail(String customer) {
        stack.phone.post("/faults", Map.of("send_463", 1));
        stack.phone.write(customer, "Qual é o meu saldo?");
        await().atMost(PATIENCE).until(() -> failed().contains(customer));
        stack.phone.post("/faults", Map.of());
    }

    private List<String> failed() {
        return stack.operator
                .get("/api/conversations?state=failed")
                .path("conversations")
                .valueStream()
                .map(conversation -> conversation.path("phone").asString(""))
                .toList();
    }
}
