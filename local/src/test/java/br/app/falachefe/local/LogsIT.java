package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the log of an ordinary and of a bad day may not tell: who wrote, what they wrote, and how to get in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsIT {
    private static final Customer CUSTOMER = new Customer(421);
    private static final String SECRET = "caminho-muito-secreto-0421";
    private static final String MODEL_KEY = "sk-chave-do-modelo-0421";
    private static final String OPERATOR_KEY = "chave-da-operadora-0421";
    private static final String CONVERSATION_KEY = "chave-das-conversas-com-bastante-tamanho-0421";
    private static final String NAME = "Zulmira Exemplo";

    private final RunningProduct product = start(Ports.free());

    private static RunningProduct start(int simulator) {
        return RunningProduct.start(Map.of(
                "SIMULATOR_PORT", Integer.toString(simulator),
                "OPENAI_BASE_URL", "http://localhost:" + simulator + "/v1",
                "OPENAI_MODEL", "simulated",
                "OPENAI_API_KEY", MODEL_KEY,
                "UAZ_API_SECRET", SECRET,
                "OPERATOR_API_KEY", OPERATOR_KEY,
                "CONVERSATION_KEY", CONVERSATION_KEY));
    }

    @BeforeAll
    void live() {
        say("Recebi R$ 4.217,33 de vendas de jabuticaba hoje");
        say("Qual é o meu saldo?");
        say("Qual o sentido das jabuticabas?");
        product.webhook(Sample.of("19-message-lid-unresolved", new Customer(422))
                .replace("Marina Exemplo", NAME)
                .body());
        product.phone.raw(
                Sample.of("15-message-fromme-phone", new Customer(423)).body());
        product.operator.get("/api/conversations");
        product.rows.awaitQuiet();
        badDay();
    }

    private void say(String text) {
        int before = product.phone.answers(CUSTOMER.phone()).size();
        Sample sample = Sample.text(CUSTOMER, text)
                .withId("AC00" + Integer.toHexString(text.hashCode()))
                .replace("Marina Exemplo", NAME);
        product.webhook(sample.body());
        product.phone.answer(CUSTOMER.phone(), before + 1);
    }

    private void badDay() {
        int before = product.phone.answers(CUSTOMER.phone()).size();
        String body = Sample.text(CUSTOMER, "jabuticaba").body();
        product.webhook("{\"EventType\":\"messages\",\"text\":\"jabuticaba\"");
        product.webhook(body.replace(Sample.TOKEN, "ficha-errada-0421"));
        Http.post(product.settings.app().resolve("/webhook/uaz/segredo-errado-0421"), body, Map.of());
        Http.post(product.settings.app().resolve("/webhook/uaz"), "jabuticaba", Map.of());
        Http.get(product.settings.app().resolve("/api/conversations"), Map.of("Authorization", "Bearer errada-0421"));
        product.phone.post("/faults", Map.of("send_500", 1, "delivered", 1, "model_500", 0.3, "seed", 3));
        product.webhook(Sample.text(CUSTOMER, "Paguei R$ 99,90 de jabuticaba")
                .withId("AC00FA17")
                .body());
        product.phone.answer(CUSTOMER.phone(), before + 1);
        product.phone.post("/faults", Map.of());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jabuticaba",
                "4.217",
                "4217",
                "421733",
                "Zulmira",
                "Exemplo",
                "ficha-errada-0421",
                "segredo-errado-0421",
                "errada-0421",
                SECRET,
                MODEL_KEY,
                OPERATOR_KEY,
                CONVERSATION_KEY,
                Sample.TOKEN,
                "5511900001111"
            })
    void keepsToItself(String secret) throws IOException {
        assertThat(lines().filter(line -> line.contains(secret))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 422, 423})
    void writesNoFullNumberAndNoLid(int number) throws IOException {
        Customer customer = new Customer(number);
        assertThat(lines().filter(
                                line -> line.contains(customer.phone().substring(2)) || line.contains(customer.lid())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesOneJsonObjectPerLine(String file) throws IOException {
        List<String> lines = Files.readAllLines(logs().resolve(file));
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThatCode(() -> {
                        JsonNode entry = Http.JSON.readTree(line);
                        assertThat(entry.path("@timestamp").isString()).isTrue();
                        assertThat(entry.path("message").isString()).isTrue();
                    })
                    .as(line)
                    .doesNotThrowAnyException();
        }
    }

    /** What the app wrote to its console, and its own rotated file. */
    private static Stream<String> files() {
        return Stream.of("app.log", "falachefe.log");
    }

    private Stream<String> lines() throws IOException {
        return Stream.concat(
                Files.readAllLines(logs().resolve("app.log")).stream(),
                Files.readAllLines(logs().resolve("falachefe.log")).stream());
    }

    private Path logs() {
        return product.settings.data().resolve("logs");
    }
}
