package br.app.falachefe.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.Customer;
import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private static final String NOBODY = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private final Http http = RunningProduct.get().http();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            GET    | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa          | -                     | 404 | no conversation
            GET    | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/messages | -                     | 404 | no conversation
            POST   | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/pause    | {}                    | 404 | no conversation
            POST   | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/resume   | -                     | 404 | no conversation
            POST   | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/retry    | {}                    | 404 | no conversation
            POST   | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/skip     | {}                    | 404 | no conversation
            POST   | /api/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa/messages | {"text": "Oi"}        | 404 | no conversation
            GET    | /api/conversations/5521988887777                       | -                     | 400 | 'id'
            GET    | /api/conversations?state=angry                         | -                     | 400 | 'state' must be
            GET    | /api/conversations?limit=0                             | -                     | 400 | 'limit'
            GET    | /api/conversations?limit=201                           | -                     | 400 | 'limit'
            GET    | /api/conversations?limit=many                          | -                     | 400 | 'limit'
            GET    | /api/conversations?after=nowhere                       | -                     | 400 | 'after'
            GET    | /api/nothing                                           | -                     | 404 | nothing at this path
            DELETE | /api/conversations                                     | -                     | 405 | DELETE
            PUT    | /api/classify                                          | {"text": "Oi"}        | 405 | PUT
            POST   | /api/classify                                          | -                     | 400 | JSON object
            POST   | /api/classify                                          | {"text":              | 400 | not valid JSON
            POST   | /api/classify                                          | {"text": "a"} x       | 400 | not valid JSON
            POST   | /api/classify                                          | []                    | 400 | JSON object
            POST   | /api/classify                                          | {}                    | 400 | 'text'
            POST   | /api/classify                                          | {"text": "  "}        | 400 | 'text'
            POST   | /api/classify                                          | {"text": 5}           | 400 | 'text' must be a text
            POST   | /api/classify                                          | {"text": {"a": 1}}    | 400 | 'text' must be a text
            POST   | /api/classify                                          | {"text": "a\\u0000b"} | 400 | 'text' must not contain NUL
            POST   | /api/classify                                          | {"text": "a\\ud800b"} | 400 | 'text' must not contain NUL
            POST   | /api/classify                                          | {"texto": "Oi"}       | 400 | 'texto' is not known
            POST   | /api/conversations/retry                               | {}                    | 400 | 'since'
            POST   | /api/conversations/retry                               | {"since": "ontem"}    | 400 | 'since' must be an instant
            POST   | /api/conversations/retry                               | {"since": "+999999999-01-01T00:00:00Z"} | 400 | 'since'
            """)
    void whatIsWrongIsSaidInAProblem(String method, String path, @Nullable String body, int status, String detail) {
        assertProblem(http.send(method, path, body), status, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pause    | {"minutes": 0}         | 'minutes'
            pause    | {"minutes": 99999}     | 'minutes'
            pause    | {"minutes": 1.5}       | 'minutes' must be a whole number
            pause    | {"minutes": "60"}      | 'minutes' must be a whole number
            pause    | {"minute": 60}         | 'minute' is not known here; known are: minutes
            retry    | {"turnID": "x"}        | 'turnID' is not known
            retry    | {"turnId": "x"}        | 'turnId' is malformed
            retry    | {"sendAgain": "yes"}   | 'sendAgain' must be true or false
            skip     | {"sendAgain": true}    | 'sendAgain' is not known
            """)
    void whatIsWrongWithAnOrderIsSaidAndTheOrderIsNotCarriedOut(String order, String body, String detail) {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");

        assertProblem(http.post("/api/conversations/" + customer.conversation() + "/" + order, body), 400, detail);
        assertThat(http.get("/api/conversations/" + customer.conversation())
                        .json()
                        .get("conversation")
                        .has("pause"))
                .isFalse();
    }

    @Test
    void aTextThatWhatsAppWouldNotTakeIsRefused() {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");
        String body = "{\"text\": \"" + "a".repeat(4097) + "\"}";

        assertProblem(http.post("/api/conversations/" + customer.conversation() + "/messages", body), 400, "4096");
    }

    @Test
    void aTurnThatIsNotParkedHereIsUnknown() {
        Customer customer = Customer.named("Marina Exemplo").writes("Oi");
        String path = "/api/conversations/" + customer.conversation() + "/retry";

        assertProblem(http.post(path, "{\"turnId\": \"" + NOBODY + ":3EB0\"}"), 404, "no such parked turn");
        assertProblem(http.post(path, "{\"turnId\": \"" + NOBODY + ":\\u0000\"}"), 404, "no such parked turn");
    }

    @Test
    void withoutTheKeyNothingIsToldExceptHealthAndFigures() {
        Http stranger = http.withKey("");

        assertProblem(stranger.get("/api/conversations"), 401, "Authorization");
        assertProblem(http.withKey("wrong").get("/api/openapi.json"), 401, "Authorization");
        assertProblem(stranger.get("/api/nothing"), 401, "Authorization");
        assertThat(stranger.get("/health/live").status()).isEqualTo(200);
        assertThat(stranger.get("/api/metrics").status()).isEqualTo(200);
    }

    private static void assertProblem(Http.Answer answer, int status, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).contains(detail);
        assertThat(answer.body()).doesNotContain("xception", "br.app", "springframework", "trace", "null");
    }
}
