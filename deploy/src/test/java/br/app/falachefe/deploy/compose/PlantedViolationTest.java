package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that finds nothing proves nothing: the file that ships, broken in one way at a time by an overlay. */
class PlantedViolationTest {

    static Stream<Plant> plants() {
        return Stream.of(Rule.values())
                .flatMap(rule -> violations(rule).stream().map(settings -> plant(rule, settings)));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void isFoundByItsRuleAndByNoOther(Plant plant) {
        ComposeFile broken =
                ComposeFile.read("docker-compose.yml").under(ComposeFile.parse("services: {" + plant.service + "}"));
        assertThat(broken.services())
                .allSatisfy(service -> assertThat(Rule.brokenBy(service))
                        .as(service.name())
                        .isEqualTo(plant.service.startsWith(service.name() + ":") ? List.of(plant.rule) : List.of()));
    }

    record Plant(Rule rule, String service) {}

    /** PostgreSQL's service, where it is not another's. */
    private static Plant plant(Rule rule, String settings) {
        return new Plant(rule, settings.startsWith("{") ? "postgres: " + settings : settings);
    }

    /** No default: a new rule does not compile before somebody has thought of how it is broken. */
    private static List<String> violations(Rule rule) {
        return switch (rule) {
            case IMAGE_BY_NAME_AND_FULL_VERSION -> IMAGES;
            case NAMED_AS_IN_THE_GUIDE -> List.of("{container_name: postgres}");
            case HEALTH_CHECK_THAT_PROVES_WORK -> healthChecks();
            case MEMORY_LIMIT -> List.of("{mem_limit: !reset null}");
            case PIDS_LIMIT -> List.of("{pids_limit: !reset null}", "{pids_limit: -1}");
            case CPU_LIMIT -> List.of("{cpus: !reset null}");
            case NO_CAPABILITIES -> List.of("{cap_drop: !override [NET_RAW]}", "{cap_add: [NET_ADMIN]}");
            case NO_NEW_PRIVILEGES -> SECURITY;
            case NOT_PRIVILEGED ->
                List.of("{pid: host}", "{privileged: true}", "{cgroup: host}", "{group_add: [docker]}");
            case READ_ONLY_ROOT -> List.of("{read_only: false}");
            case SOMEWHERE_TO_WRITE -> List.of("{tmpfs: !reset null}");
            case NOBODY_IS_ROOT -> List.of("{user: '0:0'}", "{user: !reset null}", "{user: postgres}");
            case HAS_A_REAPER -> List.of("{init: false}", "app-blue: {init: !reset null}");
            case LOGS_ARE_ROTATED -> List.of("{logging: {options: {max-size: !reset null}}}");
            case TIME_TO_FINISH -> List.of("{stop_grace_period: !reset null}");
            case RESTART_IS_DECIDED -> List.of("{restart: always}", "{restart: 'no'}", "certbot: {restart: always}");
            case NETWORKS_ARE_OURS -> List.of("{networks: !override [default]}");
            case ONLY_NGINX_PUBLISHES -> PORTS;
            case DOCKER_IS_OUT_OF_REACH -> OF_THE_SERVER;
            case CLONE_IS_MOUNTED_IN_FOLDERS -> OF_THE_CLONE;
            case SECRETS_WITHOUT_DEFAULT -> SECRETS;
            case DEPENDENCIES_HAVE_CONDITIONS -> List.of("{depends_on: !override [redis]}");
            case COUNTED_UNDER_ITS_NAME -> List.of("{cgroup_parent: system.slice}");
        };
    }

    private static final List<String> IMAGES = List.of(
            "{image: registry.example.org/postgres:15.18}",
            "{image: postgres}",
            "{image: 'postgres:15'}",
            "{image: 'postgres:latest'}",
            "redis: {image: 'redis:7'}",
            "redis: {image: 'redis:7.4-alpine'}",
            "nginx: {image: 'nginx:stable'}",
            "app-blue: {image: 'falachefe/app:${BLUE_VERSION:-latest}'}");

    private static final List<String> SECURITY = List.of(
            "{security_opt: !reset null}",
            "{security_opt: ['seccomp:unconfined']}",
            "{security_opt: ['apparmor:unconfined']}",
            "{security_opt: !override ['no-new-privileges:false']}");

    private static final List<String> PORTS = List.of(
            "{ports: ['5432:5432']}",
            "{ports: [{target: 5432, published: '5432'}]}",
            "nginx: {ports: ['8081:8081']}",
            "nginx: {ports: !override ['80:8080']}",
            "nginx: {ports: !override ['127.0.0.1:80:8080', '443:8443']}");

    private static final List<String> OF_THE_SERVER = List.of(
            "{volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']}",
            "{volumes: ['/run:/host/run:ro']}",
            "{volumes: [{type: bind, source: /, target: /host, read_only: true}]}",
            "node-exporter: {volumes: ['/:/host']}",
            "{use_api_socket: true}");

    private static final List<String> OF_THE_CLONE = List.of(
            "{volumes: ['./postgres/pg_hba.conf:/etc/pg_hba.conf:ro']}",
            "{volumes: ['./postgres/missing:/missing:ro']}",
            "{volumes: ['./postgres:/etc/postgresql']}");

    private static final List<String> SECRETS = List.of(
            "{environment: {POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-postgres}'}}",
            "{environment: !override ['POSTGRES_PASSWORD=postgres']}",
            "{env_file: .env}",
            "app-blue: {environment: {DATABASE_URL: 'postgresql://falachefe:postgres@${DATABASE_HOST:?missing}:5432/x'}}");

    private static List<String> healthChecks() {
        return Stream.concat(
                        Stream.of("{interval: 5s}", "{disable: true}", "{retries: 1}"),
                        Stream.of(
                                        "[NONE]",
                                        "[CMD, 'true']",
                                        "[CMD, pg_isready, -h, 127.0.0.1]",
                                        "[CMD, echo, healthy]",
                                        "[CMD, curl, -s, 'http://127.0.0.1:5432/']",
                                        "[CMD, curl, -fsS, 'http://127.0.0.1/', 'https://127.0.0.1/']",
                                        "[CMD-SHELL, exit 0]",
                                        "[CMD-SHELL, 'nc -z 127.0.0.1 5432']",
                                        "[CMD-SHELL, pgrep postgres]",
                                        "[CMD-SHELL, echo 1 | grep -qx 1]",
                                        "[CMD-SHELL, psql -c 'select 1']",
                                        "[CMD-SHELL, psql -q -c 'select 1' | grep -qx 1 || true]",
                                        "[CMD-SHELL, 'psql -q -c ''select 1'' | grep -qx 1; true']",
                                        "[CMD-SHELL, redis-cli ping | grep -q PONG]",
                                        "[CMD-SHELL, 'wget -q -O - http://127.0.0.1/']",
                                        "[CMD-SHELL, 'wget -q -O - http://127.0.0.1/metrics | grep -q ''^persistence_requests''']",
                                        "pg_isready")
                                .map(test -> "{test: " + test + "}"))
                .map(health -> "{healthcheck: " + health + "}")
                .toList();
    }
}
