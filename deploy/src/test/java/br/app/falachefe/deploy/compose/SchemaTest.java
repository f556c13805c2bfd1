package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Compose files against the schema that Compose itself uses (src/test/resources/compose/README.md). */
class SchemaTest {
    private static final ComposeFile SERVER = ComposeFile.read("docker-compose.yml");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(), InputFormat.JSON);

    @Test
    void theFileOfAServerIsValid() {
        assertThat(faults(SERVER)).isEmpty();
    }

    static List<String> overlays() {
        return Stream.concat(Stream.of("docker-compose.simulated.yml"), ComposeFile.overlays().stream())
                .toList();
    }

    /** What Compose checks: the two files together. */
    @ParameterizedTest
    @MethodSource("overlays")
    void withAnOverlayItIsStillValid(String name) {
        assertThat(faults(SERVER.under(ComposeFile.read(name)))).isEmpty();
    }

    @Test
    void aMistypedKeyIsFound() {
        ComposeFile mistyped = ComposeFile.parse("services: {redis: {image: 'redis:7', memory_limit: 64m}}");
        assertThat(faults(mistyped)).isNotEmpty();
        assertThat(faults(SERVER.under(mistyped))).isNotEmpty();
    }

    /**
     * As it is, but for two things that this validator does not take: an id that is a bare file name, to which nothing
     * refers, and a minimum beside several types.
     */
    private static String schema() {
        ObjectNode schema =
                (ObjectNode) ComposeFile.parse(ComposeFile.text("deploy/src/test/resources/compose/compose-spec.json"))
                        .content();
        schema.remove("$id");
        withoutMinimumOfSeveralTypes(schema);
        return schema.toString();
    }

    private static void withoutMinimumOfSeveralTypes(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("type").isArray()) {
            object.remove(List.of("minimum", "maximum"));
        }
        node.values().forEach(SchemaTest::withoutMinimumOfSeveralTypes);
    }

    private static List<Error> faults(ComposeFile file) {
        return SCHEMA.validate(file.content().toString(), InputFormat.JSON);
    }
}
