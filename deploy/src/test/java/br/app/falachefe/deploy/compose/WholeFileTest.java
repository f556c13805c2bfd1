package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What no single service can promise: networks, order, memory, and that what is mounted exists. */
class WholeFileTest {
    private static final long BUDGET = 6_656;
    private static final List<String> PRODUCT = List.of("app-blue", "app-green", "worker-blue", "worker-green");

    private final ComposeFile file = ComposeFile.read("docker-compose.yml");

    @Test
    void onlyOneOfThreeNetworksLeadsOut() {
        JsonNode networks = file.content().path("networks");
        assertThat(networks.propertyNames()).containsExactlyInAnyOrder("edge", "inner", "data");
        assertThat(networks.path("inner").path("internal").asBoolean(false)).isTrue();
        assertThat(networks.path("data").path("internal").asBoolean(false)).isTrue();
    }

    /** Addresses that are given out as they come lie in the upper half: nobody takes nginx's while it is away. */
    @Test
    void theProductBelievesNginxAlone() {
        Map<String, JsonNode> nginx = new TreeMap<>();
        file.service("nginx")
                .settings()
                .path("networks")
                .properties()
                .forEach(network ->
                        nginx.put(network.getKey(), network.getValue().path("ipv4_address")));
        assertThat(nginx.keySet())
                .containsExactlyElementsOf(file.service("app-blue").networks().stream()
                        .filter(file.service("nginx").networks()::contains)
                        .toList());
        nginx.forEach((name, address) -> {
            String numbers = address.asString().replaceFirst("\\.2$", "");
            JsonNode range = file.content().at("/networks/" + name + "/ipam/config/0");
            assertThat(range.path("subnet").asString()).isEqualTo(numbers + ".0/24");
            assertThat(range.path("ip_range").asString()).isEqualTo(numbers + ".128/25");
        });
        for (String name : PRODUCT) {
            assertThat(file.service(name)
                            .environment()
                            .path("TRUSTED_PROXIES")
                            .asString()
                            .split(","))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(nginx.values().stream()
                            .map(address -> address.asString() + "/32")
                            .toList());
        }
    }

    @Test
    void databaseAndRedisAreReachedByTheProductOnly() {
        assertThat(file.service("postgres").networks()).containsExactly("data");
        assertThat(file.service("redis").networks()).containsExactly("data");
        for (String outsider : List.of("nginx", "grafana", "prometheus", "temporal-ui", "alertmanager", "certbot")) {
            assertThat(file.service(outsider).networks()).as(outsider).doesNotContain("data");
        }
    }

    /** On a closed network Docker fails at a name that nobody has, unless it may say so itself; Prometheus keeps the old address then. */
    @Test
    void prometheusLearnsThatAColourDoesNotRun() {
        assertThat(file.service("prometheus").networks()).containsExactly("inner");
        assertThat(file.service("prometheus").words("dns_opt")).containsExactly("ndots:1");
    }

    /** The image's entrypoint starts one on the socket alone to make the databases, and stops it again: nobody may build on that. */
    @Test
    void aPostgresThatOnlyMakesTheDatabasesIsNotHealthy() {
        assertThat(file.service("postgres").settings().at("/healthcheck/test/1").asString())
                .contains("where current_setting('listen_addresses') <> ''");
    }

    /** 6.5 of 8 GB; docs/production.md says how much exactly. */
    @Test
    void allLimitsTogetherLeaveRoomForTheSystem() {
        assertThat(file.megabytes()).isBetween(BUDGET - 1_024, BUDGET);
        assertThat(ComposeFile.text("docs/production.md"))
                .contains("All limits, both colours and certbot together are " + file.megabytes() + " MB");
    }

    /** What another file brings in, no rule has seen. */
    @Test
    void allIsInThisFile() {
        assertThat(file.content().propertyNames())
                .filteredOn(name -> !name.startsWith("x-"))
                .containsExactlyInAnyOrder("name", "services", "volumes", "networks");
        assertThat(file.services()).noneMatch(service -> service.settings().has("extends"));
    }

    @Test
    void aJobIsAwaitedToItsEndOrStartsOnDemandOnly() {
        List<Service> jobs = file.services().stream().filter(Service::isJob).toList();
        assertThat(jobs)
                .hasSize(3)
                .allMatch(job -> !job.words("profiles").isEmpty()
                        || file.services().stream()
                                .anyMatch(service ->
                                        service.settings().path("depends_on").has(job.name())));
    }

    @Test
    void whoeverIsAwaitedIsAwaitedUntilItWorks() {
        for (Service service : file.services()) {
            service.settings().path("depends_on").properties().forEach(dependency -> {
                Service awaited = file.service(dependency.getKey());
                assertThat(awaited.settings().isObject())
                        .as(dependency.getKey())
                        .isTrue();
                assertThat(dependency.getValue().path("condition").asString())
                        .as("%s awaits %s", service.name(), awaited.name())
                        .isEqualTo(awaited.isJob() ? "service_completed_successfully" : "service_healthy");
            });
        }
    }

    @Test
    void foldersOfDataAreNeverMadeByDocker() {
        List<JsonNode> volumes = file.services().stream()
                .flatMap(service -> service.settings().path("volumes").values().stream())
                .toList();
        assertThat(volumes)
                .noneMatch(volume -> volume.isString() && volume.asString().startsWith("./data"));
        assertThat(volumes)
                .filteredOn(volume -> volume.path("source").asString("").startsWith("./data")
                        || volume.path("source").asString("").startsWith("./backups"))
                .isNotEmpty()
                .allMatch(
                        volume -> !volume.path("bind").path("create_host_path").asBoolean(true));
    }

    /** A setting that Compose does not pass on could never be set on a server. */
    @Test
    void everySettingOfTheProductPassesThrough() {
        Set<String> read = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):")
                .matcher(ComposeFile.text("app/src/main/resources/application.yml"))
                .results()
                .forEach(match -> read.add(match.group(1)));
        for (String name : PRODUCT) {
            assertThat(file.service(name).environment().propertyNames())
                    .as(name)
                    .containsAll(read);
        }
    }

    @Test
    void theBuildOfTheImageSeesEveryModule() {
        List<String> shown = ComposeFile.text(".dockerignore").lines().toList();
        Pattern.compile("<module>(.+)</module>")
                .matcher(ComposeFile.text("pom.xml"))
                .results()
                .map(match -> match.group(1))
                .forEach(module -> assertThat(shown).containsAnyOf("!" + module, "!" + module + "/pom.xml"));
        assertThat(shown).contains("*").doesNotContain("!.env");
    }
}
