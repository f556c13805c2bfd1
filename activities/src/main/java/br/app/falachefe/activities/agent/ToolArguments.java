package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.agent.ParsedArguments.Invalid;
import br.app.falachefe.activities.agent.ParsedArguments.Valid;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a model wrote as arguments: exactly the components of the record, none missing, none besides. Nothing that
 * the model adds, such as the id of a company, gets through.
 */
final class ToolArguments {
    private static final int LONGEST = 20_000;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private ToolArguments() {}

    static <A extends Record> ParsedArguments<A> parse(Class<A> type, String arguments) {
        if (arguments.length() > LONGEST) {
            return new Invalid<>("os argumentos são longos demais");
        }
        try {
            JsonNode tree = STRICT.readTree(arguments.isBlank() ? "{}" : arguments);
            if (!tree.isObject()) {
                return new Invalid<>("os argumentos não são um objeto JSON");
            }
            if (tree.toString().contains("\\u0000")) {
                return new Invalid<>("os argumentos têm caracteres que não podem ser guardados");
            }
            return missing(tree, type)
                    .<ParsedArguments<A>>map(name -> new Invalid<>("falta o argumento \"" + name + "\""))
                    .orElseGet(() -> new Valid<>(STRICT.treeToValue(tree, type)));
        } catch (MismatchedInputException wrong) {
            return new Invalid<>("o argumento \"" + place(wrong) + "\" não tem o formato esperado");
        } catch (JacksonException unreadable) {
            return new Invalid<>("os argumentos não são JSON válido");
        }
    }

    /** The first component that must have a value and has none. */
    private static Optional<String> missing(JsonNode object, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> missing(object.path(component.getName()), component).stream())
                .findFirst();
    }

    private static Optional<String> missing(JsonNode value, RecordComponent component) {
        if (value.isMissingNode() || value.isNull()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return optional ? Optional.empty() : Optional.of(component.getName());
        }
        return component.getType().isRecord() && value.isObject()
                ? missing(value, component.getType())
                : Optional.empty();
    }

    private static String place(MismatchedInputException wrong) {
        return wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((one, other) -> one + "." + other)
                .orElse("?");
    }
}
