package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.wire.Operator;
import br.app.falachefe.bench.wire.Phone;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where the product under test is, from the variables that {@code scripts/stack env} prints. */
record Target(Phone phone, Operator operator) {
    static Target of(Map<String, String> environment) {
        var apps = List.of(address(environment, "APP_1_URL"), address(environment, "APP_2_URL"));
        return new Target(
                new Phone(address(environment, "SIMULATOR_URL")),
                new Operator(apps, value(environment, "OPERATOR_API_KEY")));
    }

    private static URI address(Map<String, String> environment, String name) {
        return URI.create(value(environment, name));
    }

    private static String value(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing: run scripts/fault-test, which sets it");
        }
        return value;
    }
}
