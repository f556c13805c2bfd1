package br.app.falachefe.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.app.falachefe.simulator.media.Says;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.MultipartField;
import com.openai.errors.BadRequestException;
import com.openai.errors.RateLimitException;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiClientTest {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.builder()
            .baseUrl(RunningSimulator.address() + "/v1")
            .apiKey("any-key")
            .maxRetries(0)
            .responseValidation(true)
            .build();

    enum Direction {
        INCOME,
        EXPENSE
    }

    @JsonClassDescription("Registra uma entrada ou saída de dinheiro.")
    record RecordEntry(
            Direction direction,

            @JsonPropertyDescription("o valor como foi escrito")
            String amount,

            String description) {}

    enum Intent {
        CASHFLOW_MONITORING,
        HR_RECRUITMENT,
        OTHER
    }

    record Classification(Intent intent, double confidence) {}

    @BeforeEach
    void calm() {
        RunningSimulator.clear();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        RunningSimulator.clear();
    }

    @Test
    void runsAToolAndAnswersWithItsResult() {
        var asked = ChatCompletionCreateParams.builder()
                .model("gpt-5-mini")
                .maxCompletionTokens(500)
                .addSystemMessage(Ledger.PROMPT)
                .addUserMessage("Recebi R$ 5.000 de vendas hoje")
                .addTool(RecordEntry.class);
        var message = CLIENT.chat()
                .completions()
                .create(asked.build())
                .choices()
                .getFirst()
                .message();
        var call = message.toolCalls().orElseThrow().getFirst().asFunction();
        var entry = call.function().arguments(RecordEntry.class);
        assertThat(entry).isEqualTo(new RecordEntry(Direction.INCOME, "R$ 5.000", "vendas"));

        asked.addMessage(message)
                .addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.id())
                        .content("Lançamento nº 1: R$ 5.000,00")
                        .build());
        var answer = CLIENT.chat().completions().create(asked.build());
        assertThat(answer.model()).isEqualTo("simulated");
        assertThat(answer.choices().getFirst().message().content().orElseThrow())
                .contains("nº 1", "R$ 5.000,00");
        assertThat(answer.usage().orElseThrow().totalTokens()).isPositive();
    }

    @Test
    void fillsAStructuredAnswer() {
        var asked = ChatCompletionCreateParams.builder()
                .model("gpt-5-mini")
                .addSystemMessage("Classifique a mensagem.")
                .addUserMessage("preciso contratar um vendedor")
                .responseFormat(Classification.class)
                .build();
        var answer = CLIENT.chat()
                .completions()
                .create(asked)
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();
        assertThat(answer.intent()).isEqualTo(Intent.HR_RECRUITMENT);
        assertThat(answer.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void writesDownARecording() {
        var file = MultipartField.<InputStream>builder()
                .value(new ByteArrayInputStream(Says.write(new byte[] {1, 2, 3}, "paguei trinta reais")))
                .filename("voz.ogg")
                .build();
        var asked = TranscriptionCreateParams.builder()
                .model("gpt-4o-mini-transcribe")
                .file(file)
                .language("pt")
                .build();
        var text =
                CLIENT.audio().transcriptions().create(asked).asTranscription().text();
        assertThat(text).isEqualTo("paguei trinta reais");
    }

    @Test
    void understandsTheErrors() {
        var asked = ChatCompletionCreateParams.builder().model("gpt-5-mini").addUserMessage("oi");
        RunningSimulator.post("/faults", "{\"model_429\":1,\"retry_after\":3}");
        assertThatThrownBy(() -> CLIENT.chat().completions().create(asked.build()))
                .isInstanceOfSatisfying(RateLimitException.class, refused -> {
                    assertThat(refused.headers().values("Retry-After")).containsExactly("3");
                    assertThat(refused.code()).contains("rate_limit_exceeded");
                });
        RunningSimulator.post("/faults", "{}");
        assertThatThrownBy(() -> CLIENT.chat()
                        .completions()
                        .create(asked.temperature(0.2).build()))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.param()).contains("temperature"));
    }
}
