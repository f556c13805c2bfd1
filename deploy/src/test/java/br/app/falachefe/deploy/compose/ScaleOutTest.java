package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docs/scale-out, which are laid over docker-compose.yml: they add and move, and weaken nothing. */
class ScaleOutTest {
    private static final ComposeFile SERVER = ComposeFile.read("docker-compose.yml");
    private static final Pattern SIZE = Pattern.compile("All limits together: (\\d+) MB, for a server of (\\d+) GB");

    /** What of a server's memory is not the containers': as much as the smallest has left (WholeFileTest). */
    private static final long OF_THE_SYSTEM = 1_536;

    static List<String> overlays() {
        return ComposeFile.overlays();
    }

    @Test
    void areFound() {
        assertThat(overlays())
                .contains(
                        "docs/scale-out/core.yml",
                        "docs/scale-out/engine.yml",
                        "docs/scale-out/postgres-elsewhere.yml",
                        "docs/scale-out/product.yml");
    }

    /** Named in a command line alone, the scripts would not know what it adds, and a restore would leave that running. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "engine", "postgres-elsewhere"})
    void anOverlayOfTheFirstServerIsSwitchedOnWhereTheScriptsSeeIt(String name) {
        String file = "docs/scale-out/" + name + ".yml";
        assertThat(ComposeFile.text(file))
                .contains("COMPOSE_FILE=docker-compose.yml:" + file)
                .doesNotContain("-f " + file);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceKeepsEveryRule(String name) {
        assertThat(broken(ComposeFile.read(name))).isEmpty();
    }

    /** An address of the private network alone, and that network's name, are what further servers need more. */
    private static List<String> broken(ComposeFile overlay) {
        return SERVER.under(overlay).services().stream()
                .flatMap(service -> Rule.brokenBy(service).stream()
                        .filter(rule -> switch (rule) {
                            case ONLY_NGINX_PUBLISHES -> !publishesPrivately(service);
                            case NETWORKS_ARE_OURS ->
                                !List.of("edge", "inner", "data", "private").containsAll(service.networks());
                            default -> true;
                        })
                        .map(rule -> service.name() + ": " + rule))
                .toList();
    }

    private static boolean publishesPrivately(Service service) {
        return !service.name().equals("nginx")
                && service.words("ports").stream().allMatch(port -> port.startsWith("${PRIVATE_ADDRESS:?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    postgres: {cap_drop: !override []}                                    | postgres: NO_CAPABILITIES
                    postgres: {ports: ["5432:5432"]}                                      | postgres: ONLY_NGINX_PUBLISHES
                    nginx: {ports: ["${PRIVATE_ADDRESS:?x}:8081:8081"]}                   | nginx: ONLY_NGINX_PUBLISHES
                    redis: {networks: [host]}                                             | redis: NETWORKS_ARE_OURS
                    temporal: {read_only: !reset null}                                    | temporal: READ_ONLY_ROOT
                    app-blue: {environment: [REDIS_URL=redis://:x@redis:6379]}            | app-blue: SECRETS_WITHOUT_DEFAULT
                    """)
    void aServiceThatIsWeakenedIsFound(String service, String found) {
        assertThat(broken(ComposeFile.parse("services: {" + service + "}"))).containsExactly(found);
    }

    /** One that only extends another says nothing of what hardens it; what it takes away is seen all the same. */
    @Test
    void aServiceThatExtendsAnotherIsJudgedWithWhatItInherits() {
        String twin = """
                services:
                  redis-2:
                    extends: {file: docker-compose.yml, service: redis}
                    container_name: falachefe_redis_2
                    cgroup_parent: falachefe-redis_2.slice
                """;
        assertThat(broken(ComposeFile.parse(twin))).isEmpty();
        assertThat(broken(ComposeFile.parse(twin + "    pids_limit: !reset null\n")))
                .containsExactly("redis-2: PIDS_LIMIT");
    }

    /** A file that needs more than the smallest server says so at its top, and so does the page that lists it. */
    @ParameterizedTest
    @MethodSource("overlays")
    void allLimitsTogetherFitTheServerThatTheFileNames(String name) {
        long sum = SERVER.under(ComposeFile.read(name)).megabytes();
        Matcher said = SIZE.matcher(ComposeFile.text(name));
        long gigabytes = 8;
        if (said.find()) {
            assertThat(Long.parseLong(said.group(1))).isEqualTo(sum);
            gigabytes = Long.parseLong(said.group(2));
            String row = name.replace(ComposeFile.SCALE_OUT, "`") + "`";
            assertThat(ComposeFile.text("docs/production.md").lines())
                    .anyMatch(line -> line.contains(row) && line.contains(said.group(2) + " GB"));
        }
        assertThat(sum).isLessThanOrEqualTo(gigabytes * 1_024 - OF_THE_SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "product"})
    void publishOnThePrivateNetworkOnly(String name) {
        List<Service> publishing = overlay(name).services().stream()
                .filter(service -> service.settings().has("ports"))
                .toList();
        assertThat(publishing).isNotEmpty().allMatch(ScaleOutTest::publishesPrivately);
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
