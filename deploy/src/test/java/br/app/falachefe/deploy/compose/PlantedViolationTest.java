package br.app.falachefe.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** A rule that finds nothing proves nothing: PostgreSQL's service, broken in one way at a time. */
class PlantedViolationTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isFoundByItsRuleAndByNoOther(Rule rule) {
        ComposeFile file = ComposeFile.read("docker-compose.yml");
        Service broken = file.service("postgres");
        plant(rule, (ObjectNode) broken.settings());
        assertThat(Arrays.stream(Rule.values()).filter(each -> !each.holds(broken)))
                .containsExactly(rule);
    }

    /** No default: a new rule does not compile before somebody has thought of how it is broken. */
    private static void plant(Rule rule, ObjectNode service) {
        ObjectNode unused = switch (rule) {
            case IMAGE_BY_NAME_AND_TAG -> service.put("image", "registry.example.org/postgres:15.18");
            case NAMED_AS_IN_THE_GUIDE -> service.put("container_name", "postgres");
            case HEALTH_CHECK_THAT_PROVES_WORK -> child(service, "healthcheck").put("interval", "5s");
            case MEMORY_LIMIT -> service.without("mem_limit");
            case PIDS_LIMIT -> service.without("pids_limit");
            case CPU_LIMIT -> service.without("cpus");
            case NO_CAPABILITIES -> list(service, "cap_drop", "NET_RAW");
            case NO_NEW_PRIVILEGES -> service.without("security_opt");
            case NOT_PRIVILEGED -> service.put("pid", "host");
            case READ_ONLY_ROOT -> service.put("read_only", false);
            case SOMEWHERE_TO_WRITE -> service.without("tmpfs");
            case NOBODY_IS_ROOT -> service.put("user", "0:0");
            case LOGS_ARE_ROTATED -> child(child(service, "logging"), "options").without("max-size");
            case TIME_TO_FINISH -> service.without("stop_grace_period");
            case RESTART_IS_DECIDED -> service.put("restart", "always");
            case NETWORKS_ARE_OURS -> list(service, "networks", "default");
            case ONLY_NGINX_PUBLISHES -> list(service, "ports", "5432:5432");
            case DOCKER_IS_OUT_OF_REACH -> list(service, "volumes", "/var/run/docker.sock:/var/run/docker.sock:ro");
            case SECRETS_WITHOUT_DEFAULT ->
                child(service, "environment").put("POSTGRES_PASSWORD", "${POSTGRES_PASSWORD:-postgres}");
            case DEPENDENCIES_HAVE_CONDITIONS -> list(service, "depends_on", "redis");
            case COUNTED_UNDER_ITS_NAME -> service.put("cgroup_parent", "system.slice");
        };
    }

    private static ObjectNode list(ObjectNode of, String name, String only) {
        of.putArray(name).add(only);
        return of;
    }

    private static ObjectNode child(ObjectNode of, String name) {
        return (ObjectNode) of.path(name);
    }
}
