package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every recorded webhook through the whole product: what the gateway is told, which row is kept, whether a turn ran, and
 * which chat got the answer. Each sample has a customer of its own, numbered like the sample.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesIT {
    private static final int UNSHIFTED = 100;
    private static final int OUR_TOKEN = 122;

    /** Receipts come from the samples alone. */
    private final RunningProduct product = RunningProduct.start(Map.of("SIMULATOR_RECEIPT_DELAY", "1m"));

    private final Map<String, JsonNode> answers = new HashMap<>();

    @BeforeAll
    void postAll() {
        everySample().forEach(this::post);
        product.rows.awaitQuiet();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    /** Those about our connection come last, and the one that says that we are connected after the others. */
    private static Stream<String> everySample() {
        return Stream.of(
                "01-message-text-conversation",
                "02-message-text-extended",
                "03-message-audio-ptt",
                "04-message-image-caption",
                "05-message-document-pdf",
                "06-message-video",
                "07-message-sticker",
                "08-message-location",
                "09-message-contact",
                "10-message-reaction",
                "11-message-list-reply",
                "12-message-button-reply",
                "13-message-poll-vote",
                "14-message-group-text",
                "15-message-fromme-phone",
                "16-message-fromme-api-echo",
                "17-message-edited",
                "18-message-quoted-reply",
                "19-message-lid-unresolved",
                "20-message-audio-empty-mediatype",
                "21-message-older-fewer-fields",
                "22-message-copy-from-other-instance",
                "30-update-delivered",
                "31-update-read-batch",
                "32-update-read-own-markread",
                "33-update-deleted",
                "34-update-file-downloaded",
                "43-presence-composing",
                "44-groups-member-left",
                "45-history-batch",
                "42-connection-connecting-qr",
                "41-connection-disconnected",
                "40-connection-connected");
    }

    private void post(String name) {
        Sample sample = Sample.of(name, customer(name));
        switch (name.substring(0, 2)) {
            case "10", "17", "33" ->
                first(name, Sample.text(customer(name), "Oi").withId(sample.target()));
            case "30", "31" -> sample = sample.replace(sample.target(), ourAnswerTo(name));
            default -> {}
        }
        answers.put(name, product.phone.raw(sample.body()));
    }

    /** What the sample is about comes before it, and is answered. */
    private void first(String name, Sample earlier) {
        assertThat(product.phone.raw(earlier.body()).path("webhook_status").asInt())
                .isEqualTo(200);
        product.phone.answer(customer(name).phone(), 1);
        product.rows.awaitQuiet();
    }

    private String ourAnswerTo(String name) {
        first(name, Sample.text(customer(name), "Oi"));
        return product.phone
                .transcript(customer(name).phone())
                .getLast()
                .path("messageid")
                .asString();
    }

    @Test
    void coversEverySampleThereIs() {
        String[] files = Path.of("src/test/resources/uazapi").toFile().list();
        assertThat(everySample().map(name -> name + ".json")).hasSize(33).containsExactlyInAnyOrder(files);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "01-message-text-conversation, text, 1",
        "02-message-text-extended, text, 1",
        "03-message-audio-ptt, audio, 1",
        "04-message-image-caption, image, 1",
        "05-message-document-pdf, document, 1",
        "06-message-video, video, 1",
        "07-message-sticker, sticker, 1",
        "08-message-location, location, 1",
        "09-message-contact, contact, 1",
        "11-message-list-reply, choice, 1",
        "12-message-button-reply, choice, 1",
        "13-message-poll-vote, poll_vote, 1",
        "17-message-edited, edited, 2",
        "18-message-quoted-reply, text, 1",
        "20-message-audio-empty-mediatype, audio, 1",
        "21-message-older-fewer-fields, text, 1"
    })
    void answersWhatACustomerSaysInTheirChat(String name, String kind, int turns) {
        assertAnswer(name, 200, "{\"status\":\"accepted\"}");
        assertThat(rows(name)).last().isEqualTo(kind + " answered null");
        assertThat(turns(name)).isEqualTo(turns);
        assertThat(product.phone.answers(customer(name).phone())).hasSize(turns).doesNotContain("");
    }

    @Test
    void answersAWriterWithoutANumberWhereTheyWrote() {
        String name = "19-message-lid-unresolved";
        assertAnswer(name, 200, "{\"status\":\"accepted\"}");
        assertThat(product.rows.column(
                        "select kind || ' ' || state from inbound_message where address = ?",
                        customer(name).lidAddress()))
                .containsExactly("text answered");
        assertThat(product.rows.count(
                        "from turn where state = 'closed' and conversation_id in"
                                + " (select conversation_id from chat_alias where address = ?)",
                        customer(name).lidAddress()))
                .isEqualTo(1);
        // Dates that are near make this answer long, and a long one comes in parts.
        assertThat(product.phone.answers(customer(name).lidAddress()))
                .isNotEmpty()
                .doesNotContain("");
        assertThat(product.rows.column(
                        "select distinct address from outbound_message where address like ?",
                        customer(name).lid() + "%"))
                .containsExactly(customer(name).lidAddress());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"10-message-reaction, reaction", "33-update-deleted, deleted"})
    void keepsWhatNeedsNoAnswer(String name, String kind) {
        assertAnswer(name, 200, "{\"status\":\"accepted\"}");
        assertThat(rows(name)).containsExactly("text answered null", kind + " no_answer_needed null");
        assertThat(turns(name)).as("that of the message before").isEqualTo(1);
        assertThat(product.phone.answers(customer(name).phone())).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "14-message-group-text, group",
        "16-message-fromme-api-echo, echo",
        "32-update-read-own-markread, own_receipt",
        "34-update-file-downloaded, unknown_update",
        "40-connection-connected, connection",
        "41-connection-disconnected, connection",
        "42-connection-connecting-qr, connection",
        "43-presence-composing, typing",
        "44-groups-member-left, group",
        "45-history-batch, history"
    })
    void keepsAndAnswersNothingOfTheRest(String name, String reason) {
        assertIgnored(name, reason);
        assertNothingOf(customer(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"30-update-delivered, delivered", "31-update-read-batch, read"})
    void writesReceiptsToTheMessageThatWasSent(String name, String receipt) {
        assertIgnored(name, "receipt");
        assertThat(product.rows.column(
                        "select receipt from outbound_message where address = ?",
                        customer(name).phoneAddress()))
                .containsExactly(receipt);
        assertThat(turns(name)).as("that of the message before").isEqualTo(1);
        assertThat(product.phone.answers(customer(name).phone())).hasSize(1);
    }

    @Test
    void isSilentOnceAPersonWroteOnTheBusinessPhone() {
        String name = "15-message-fromme-phone";
        assertIgnored(name, "takeover");
        assertThat(product.rows.column("select text from takeover_message"))
                .singleElement()
                .asString()
                .startsWith("Oi Marina, aqui e o Carlos");
        product.phone.raw(Sample.text(customer(name), "Qual é o meu saldo?").body());
        product.rows.awaitQuiet();
        assertThat(rows(name)).containsExactly("text left_to_person paused");
        assertThat(turns(name)).isZero();
        assertThat(product.phone.answers(customer(name).phone())).isEmpty();
    }

    @Test
    void refusesACopyFromAnotherInstanceByItsTokenAndIgnoresItWithOurs() {
        String name = "22-message-copy-from-other-instance";
        assertThat(answer(name).path("webhook_status").asInt()).isEqualTo(401);
        assertNothingOf(customer(name));
        Customer other = new Customer(OUR_TOKEN);
        Sample withOurToken = Sample.of(name, other).replace("0000000000bb", "0000000000aa");
        answers.put("ours", product.phone.raw(withOurToken.body()));
        assertIgnored("ours", "other_instance");
        assertNothingOf(other);
    }

    @Test
    void listsWhatCameTooLateForAPerson() {
        Customer late = new Customer(UNSHIFTED);
        answers.put(
                "late",
                product.phone.raw(
                        Sample.recorded("01-message-text-conversation").by(late).body()));
        assertIgnored("late", "late");
        assertThat(rowsOf(late)).containsExactly("text left_to_person late");
        product.rows.awaitQuiet();
        assertThat(product.phone.answers(late.phone())).isEmpty();
    }

    @Test
    void keepsNoTokenOfAnySample() {
        assertThat(product.rows.count("from inbound_message where message::text like ?", "%" + Sample.TOKEN + "%"))
                .isZero();
    }

    private void assertIgnored(String name, String reason) {
        assertAnswer(name, 200, "{\"status\":\"ignored\",\"reason\":\"" + reason + "\"}");
    }

    private void assertAnswer(String name, int status, String body) {
        assertThat(answer(name).path("webhook_status").asInt()).isEqualTo(status);
        assertThat(Http.JSON.readTree(answer(name).path("webhook_body").asString()))
                .isEqualTo(Http.JSON.readTree(body));
    }

    private JsonNode answer(String name) {
        return Objects.requireNonNull(answers.get(name), name);
    }

    private void assertNothingOf(Customer customer) {
        assertThat(rowsOf(customer)).isEmpty();
        assertThat(product.rows.count("from chat_alias where address like ?", customer.phone() + "%"))
                .isZero();
        assertThat(product.phone.answers(customer.phone())).isEmpty();
    }

    private List<String> rows(String name) {
        return rowsOf(customer(name));
    }

    private List<String> rowsOf(Customer customer) {
        return product.rows.column(
                "select kind || ' ' || state || ' ' || coalesce(reason, 'null') from inbound_message"
                        + " where address = ? order by sequence",
                customer.phoneAddress());
    }

    private long turns(String name) {
        return product.rows.count(
                "from turn where state = 'closed' and conversation_id in"
                        + " (select conversation_id from chat_alias where address = ?)",
                customer(name).phoneAddress());
    }

    private static Customer customer(String name) {
        return new Customer(Integer.parseInt(name.substring(0, 2)));
    }
}
