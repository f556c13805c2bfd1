package br.app.falachefe.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.Http;
import br.app.falachefe.app.product.RunningProduct;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest {
    private final Http http = RunningProduct.get().http();

    @Test
    void theDocumentNamesExactlyThePathsThatThisProductHas() {
        Map<String, Set<String>> paths = new TreeMap<>();
        document().get("paths").forEachEntry((path, item) -> paths.put(path, new TreeSet<>(item.propertyNames())));

        assertThat(paths)
                .containsOnly(
                        Map.entry("/webhook/uaz", Set.of("post")),
                        Map.entry("/webhook/uaz/{secret}", Set.of("post")),
                        Map.entry("/health", Set.of("get")),
                        Map.entry("/health/live", Set.of("get")),
                        Map.entry("/health/ready", Set.of("get")),
                        Map.entry("/api/conversations", Set.of("get")),
                        Map.entry("/api/conversations/{id}", Set.of("get")),
                        Map.entry("/api/conversations/{id}/messages", Set.of("get", "post")),
                        Map.entry("/api/conversations/{id}/retry", Set.of("post")),
                        Map.entry("/api/conversations/{id}/skip", Set.of("post")),
                        Map.entry("/api/conversations/{id}/pause", Set.of("post")),
                        Map.entry("/api/conversations/{id}/resume", Set.of("post")),
                        Map.entry("/api/conversations/retry", Set.of("post")),
                        Map.entry("/api/classify", Set.of("post")));
    }

    @Test
    void everyOperationForOperatorsNamesItsKeyItsPurposeAndItsProblems() {
        JsonNode document = document();
        assertThat(document.at("/components/securitySchemes/operatorKey/scheme").asString())
                .isEqualTo("bearer");
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (path.startsWith("/api/")) {
                        assertThat(operation.get("summary").asString()).as(path).isNotBlank();
                        assertThat(operation.get("security").get(0).has("operatorKey"))
                                .as(path)
                                .isTrue();
                        assertThat(operation.get("responses").propertyNames())
                                .as(path)
                                .contains("200", "400", "401", "503");
                        assertThat(operation
                                        .at("/responses/400/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem");
                    } else {
                        assertThat(operation.has("security")).as(path).isFalse();
                    }
                }));
    }

    @Test
    void idsAndCursorsAreTextsInTheDocument() {
        JsonNode document = document();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> operation
                        .path("parameters")
                        .forEach(parameter -> assertThat(
                                        parameter.at("/schema/type").asString())
                                .as(path + " " + parameter.get("name"))
                                .isIn("string", "integer"))));
        assertThat(document.at("/components/schemas/ConversationSummary/properties/id/type")
                        .asString())
                .isEqualTo("string");
    }

    private JsonNode document() {
        Http.Answer answer = http.get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
