package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docs/scale-out, which are laid over docker-compose.yml: they add and move, and weaken nothing. */
class ScaleOutTest {
    private static final List<String> HARDENING =
            List.of("cap_drop", "cap_add", "security_opt", "privileged", "read_only", "user", "pid", "network_mode");

    @ParameterizedTest
    @ValueSource(strings = {"engine", "core", "product", "postgres-elsewhere"})
    void changeNothingThatHardens(String name) {
        for (Service service : overlay(name).services()) {
            assertThat(HARDENING).as("%s of %s", service.name(), name).noneMatch(service.settings()::has);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "product"})
    void publishOnThePrivateNetworkOnly(String name) {
        List<String> ports = overlay(name).services().stream()
                .flatMap(service -> service.words("ports").stream())
                .toList();
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("${PRIVATE_ADDRESS:?"));
    }

    /** What runs elsewhere is watched from the first server. */
    @Test
    void prometheusReachesEveryProcessOfAFurtherServer() {
        assertThat(overlay("product").services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("app-blue", "app-green", "worker-blue", "worker-green");
        assertThat(overlay("product").services())
                .flatExtracting(service -> service.words("ports"))
                .extracting(port -> port.replaceFirst(".*}:", ""))
                .containsExactlyInAnyOrder("8000:8000", "8001:8000", "8002:8000", "8003:8000");
        assertThat(overlay("core").service("prometheus").networks()).contains("private");
        assertThat(overlay("core")
                        .content()
                        .path("networks")
                        .path("private")
                        .path("internal")
                        .asBoolean(false))
                .isFalse();
    }

    @Test
    void eachServiceOfTheEngineIsStartedOnce() {
        List<String> started = overlay("engine").services().stream()
                .map(service -> String.join(" ", service.words("entrypoint")))
                .map(ScaleOutTest::startedBy)
                .toList();
        assertThat(started).containsExactlyInAnyOrder("frontend", "history", "matching", "worker");
    }

    /** The number of shards is part of the database: wherever the engine runs, it must say the same. */
    @Test
    void theChartKeepsTheNumberOfShards() {
        assertThat(numberOfShards(ComposeFile.text("docs/scale-out/temporal-values.yaml")))
                .isEqualTo(numberOfShards(ComposeFile.text("temporal-config/server.yaml")));
    }

    private static ComposeFile overlay(String name) {
        return ComposeFile.read("docs/scale-out/" + name + ".yml");
    }

    private static String startedBy(String command) {
        Matcher service = Pattern.compile("start --service (\\w+)").matcher(command);
        assertThat(service.find()).as(command).isTrue();
        return service.group(1);
    }

    private static List<String> numberOfShards(String text) {
        return Pattern.compile("numHistoryShards: (\\d+)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
