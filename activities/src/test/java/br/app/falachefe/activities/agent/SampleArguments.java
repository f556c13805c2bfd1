package br.app.falachefe.activities.agent;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Arguments made from an argument record: its own examples, or something hostile in every component. */
final class SampleArguments {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleArguments() {}

    static ObjectNode examples(Class<? extends Record> type) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.put(component.getName(), example(component));
        }
        return JSON.valueToTree(values);
    }

    /** The same with every text and number replaced. */
    static ObjectNode hostile(Class<? extends Record> type, String text, long number) {
        ObjectNode arguments = examples(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> kind = component.getType();
            if (kind == String.class) {
                arguments.put(component.getName(), text);
            } else if (kind == int.class || kind == Integer.class) {
                arguments.put(component.getName(), Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
            } else if (kind == long.class || kind == Long.class) {
                arguments.put(component.getName(), number);
            } else if (kind == double.class || kind == Double.class) {
                arguments.put(component.getName(), (double) number * 1e200);
            }
        }
        return arguments;
    }

    private static @Nullable Object example(RecordComponent component) {
        Says says = component.getAnnotation(Says.class);
        String written = says == null ? "" : says.example();
        Class<?> type = component.getType();
        if (written.isEmpty()) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : plain(type);
        }
        if (type == String.class || type.isEnum()) {
            return written;
        }
        JsonNode value = JSON.readTree(written);
        return value;
    }

    private static Object plain(Class<?> type) {
        if (type == String.class) {
            return "exemplo";
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return List.class.isAssignableFrom(type) ? List.of() : 1;
    }
}
