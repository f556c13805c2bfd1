package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.model.JsonSchema;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strict JSON schema of a record: its components in their order, all of them required, those marked
 * {@link Nullable} may be null, described by {@link Says}. Strings, numbers, booleans, enums, lists and records only.
 */
public final class RecordSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private RecordSchemas() {}

    public static JsonSchema of(Class<? extends Record> type) {
        Map<String, Object> schema =
                JsonMapper.shared().readValue(GENERATOR.generateSchema(type).toString(), new TypeReference<>() {});
        Map<String, Object> own = new LinkedHashMap<>(schema);
        own.remove("$schema");
        // A record without components is an object without properties; the generator leaves the word out, strict mode
        // wants it.
        own.putIfAbsent("properties", Map.of());
        return new JsonSchema(own);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                .with(Option.INLINE_NULLABLE_SCHEMAS);
        config.forFields()
                .withRequiredCheck(_ -> true)
                .withNullableCheck(RecordSchemas::mayBeNull)
                .withDescriptionResolver(RecordSchemas::description);
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider((type, _) -> enumOf(type.getErasedType()));
        return new SchemaGenerator(config.build());
    }

    /** Constants under the names by which arguments are read. */
    private static @Nullable CustomDefinition enumOf(Class<?> type) {
        if (!type.isEnum()) {
            return null;
        }
        ObjectNode definition = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode constants = definition.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            constants.add(JsonMapper.shared().valueToTree(constant).asString());
        }
        return new CustomDefinition(definition, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static boolean mayBeNull(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String description(FieldScope field) {
        Says says = field.getAnnotation(Says.class);
        if (says == null) {
            return null;
        }
        return says.example().isEmpty() ? says.value() : says.value() + " Exemplo: " + says.example();
    }
}
