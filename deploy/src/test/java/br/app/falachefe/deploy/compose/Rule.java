package br.app.falachefe.deploy.compose;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What each service of a server must be; a planted violation of each must be found ({@link PlantedViolationTest}). */
enum Rule {
    IMAGE_BY_NAME_AND_TAG(
            service -> Patterns.IMAGE.matcher(service.text("image")).matches()),
    NAMED_AS_IN_THE_GUIDE(service ->
            service.text("container_name").equals("falachefe_" + service.name().replace('-', '_'))),
    HEALTH_CHECK_THAT_PROVES_WORK(
            service -> service.isJob() || provesWork(service.settings().path("healthcheck"))),
    MEMORY_LIMIT(service -> service.megabytes() > 0),
    PIDS_LIMIT(service -> service.settings().path("pids_limit").asInt(0) > 0),
    CPU_LIMIT(service -> service.settings().path("cpus").asDouble(0) > 0),
    NO_CAPABILITIES(service -> service.words("cap_drop").equals(List.of("ALL"))
            && !service.settings().has("cap_add")),
    NO_NEW_PRIVILEGES(service -> service.words("security_opt").contains("no-new-privileges:true")),
    NOT_PRIVILEGED(service -> !service.settings().path("privileged").asBoolean(false)
            && Patterns.HOST_SHARING.stream().noneMatch(service.settings()::has)),
    READ_ONLY_ROOT(service -> service.settings().path("read_only").asBoolean(false)),
    SOMEWHERE_TO_WRITE(service -> service.words("tmpfs").stream().anyMatch(word -> word.startsWith("/tmp:size="))),
    NOBODY_IS_ROOT(service -> Patterns.USER.matcher(service.text("user")).matches()),
    LOGS_ARE_ROTATED(service -> {
        JsonNode options = service.settings().path("logging").path("options");
        return options.has("max-size") && options.has("max-file");
    }),
    TIME_TO_FINISH(service -> service.text("stop_grace_period").matches("\\d+s")),
    RESTART_IS_DECIDED(service -> Set.of("unless-stopped", "no").contains(service.text("restart"))),
    NETWORKS_ARE_OURS(service -> !service.networks().isEmpty() && Patterns.NETWORKS.containsAll(service.networks())),
    ONLY_NGINX_PUBLISHES(
            service -> service.name().equals("nginx") || !service.settings().has("ports")),
    DOCKER_IS_OUT_OF_REACH(service -> service.sources().noneMatch(source -> source.contains("docker.sock"))),
    SECRETS_WITHOUT_DEFAULT(service -> service.settings().path("environment").properties().stream()
            .filter(entry -> Patterns.SECRET.matcher(entry.getKey()).find())
            .allMatch(entry -> isWithoutDefault(entry.getValue()))),
    DEPENDENCIES_HAVE_CONDITIONS(service ->
            service.settings().path("depends_on").isMissingNode()
                    || service.settings().path("depends_on").properties().stream()
                                    .allMatch(entry -> entry.getValue().has("condition"))
                            && service.settings().path("depends_on").isObject()),
    COUNTED_UNDER_ITS_NAME(service -> service.isJob()
            || service.text("cgroup_parent")
                    .equals("falachefe-" + service.name().replace('-', '_') + ".slice"));

    private final Predicate<Service> check;

    Rule(Predicate<Service> check) {
        this.check = check;
    }

    boolean holds(Service service) {
        return check.test(service);
    }

    /** The guide's times, and a command that is more than an open port or a plain yes. */
    private static boolean provesWork(JsonNode health) {
        String command = String.join(
                " ",
                health.path("test").values().stream().map(JsonNode::asString).toList());
        return health.path("interval").asString("").equals("30s")
                && health.path("timeout").asString("").equals("10s")
                && health.path("retries").asInt(0) == 3
                && !command.isBlank()
                && !Patterns.PROVES_NOTHING.matcher(command).find();
    }

    /** Each variable stops the start where it is missing; a name alone is passed on or absent. */
    private static boolean isWithoutDefault(JsonNode value) {
        String left = value.isNull()
                ? ""
                : Patterns.DEMANDED.matcher(value.asString()).replaceAll("");
        return value.isNull() || !left.equals(value.asString()) && !left.contains("$");
    }

    private static final class Patterns {
        static final Pattern IMAGE =
                Pattern.compile("(?:[a-z0-9_-]+/)?[a-z0-9._-]+:(?!latest$)(?:[A-Za-z0-9._-]+|\\$\\{[A-Z_]+:-none})");
        static final Pattern USER = Pattern.compile("[1-9]\\d*:\\d+");
        static final Pattern SECRET = Pattern.compile("PASSWORD|PASS$|PWD$|SECRET|TOKEN|_KEY$|DATABASE_URL|REDIS_URL");
        static final Pattern DEMANDED = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
        static final Pattern PROVES_NOTHING =
                Pattern.compile("^NONE|exit 0|\\bnc -z|\\btrue$|pg_isready|redis-cli ping");
        static final Set<String> NETWORKS = Set.of("edge", "inner", "data");
        static final List<String> HOST_SHARING = List.of("network_mode", "pid", "ipc", "userns_mode", "devices", "uts");

        private Patterns() {}
    }
}
