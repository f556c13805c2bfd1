package br.app.falachefe.deploy.compose;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What each service of a server must be; planted violations of each must be found ({@link PlantedViolationTest}). */
enum Rule {
    IMAGE_BY_NAME_AND_FULL_VERSION(
            service -> Patterns.IMAGE.matcher(service.text("image")).matches()),
    NAMED_AS_IN_THE_GUIDE(service ->
            service.text("container_name").equals("falachefe_" + service.name().replace('-', '_'))),
    HEALTH_CHECK_THAT_PROVES_WORK(service ->
            service.isJob() || HealthCheck.provesWork(service.settings().path("healthcheck"))),
    MEMORY_LIMIT(service -> service.megabytes() > 0),
    PIDS_LIMIT(service -> service.settings().path("pids_limit").asInt(0) > 0),
    CPU_LIMIT(service -> service.settings().path("cpus").asDouble(0) > 0),
    NO_CAPABILITIES(service -> service.words("cap_drop").equals(List.of("ALL"))
            && !service.settings().has("cap_add")),
    /** And nothing else: a profile that is "unconfined" takes the kernel's filter away. */
    NO_NEW_PRIVILEGES(service -> service.words("security_opt").equals(List.of("no-new-privileges:true"))),
    NOT_PRIVILEGED(service -> !service.settings().path("privileged").asBoolean(false)
            && Patterns.HOST_SHARING.stream().noneMatch(service.settings()::has)),
    READ_ONLY_ROOT(service -> service.settings().path("read_only").asBoolean(false)),
    SOMEWHERE_TO_WRITE(service -> service.words("tmpfs").stream().anyMatch(word -> word.startsWith("/tmp:size="))),
    NOBODY_IS_ROOT(service -> Patterns.USER.matcher(service.text("user")).matches()),
    /** A health check that was cut off leaves its children to the first process; PostgreSQL takes them for its own. */
    HAS_A_REAPER(service -> service.isJob() || service.settings().path("init").asBoolean(false)),
    LOGS_ARE_ROTATED(service -> {
        JsonNode options = service.settings().path("logging").path("options");
        return options.has("max-size") && options.has("max-file");
    }),
    TIME_TO_FINISH(service -> service.text("stop_grace_period").matches("\\d+s")),
    RESTART_IS_DECIDED(service -> service.text("restart").equals(service.isJob() ? "no" : "unless-stopped")),
    NETWORKS_ARE_OURS(service -> !service.networks().isEmpty() && Patterns.NETWORKS.containsAll(service.networks())),
    ONLY_NGINX_PUBLISHES(
            service -> service.words("ports").equals(service.name().equals("nginx") ? Patterns.PUBLISHED : List.of())),
    DOCKER_IS_OUT_OF_REACH(service -> !service.settings().has("use_api_socket")
            && service.mounts()
                    .filter(mount -> mount.source().startsWith("/"))
                    .allMatch(mount ->
                            mount.readOnly() && mount.source().equals(Patterns.OF_THE_SERVER.get(service.name())))),
    /** A file mounted alone stays the old one after a 'git pull'; and Docker makes what is missing, as root. */
    CLONE_IS_MOUNTED_IN_FOLDERS(service -> service.mounts()
            .filter(Service.Mount::isOfTheClone)
            .allMatch(mount ->
                    mount.readOnly() && Files.isDirectory(ComposeFile.home().resolve(mount.source())))),
    SECRETS_WITHOUT_DEFAULT(service -> !service.settings().has("env_file")
            && service.environment().properties().stream()
                    .filter(entry -> Patterns.SECRET.matcher(entry.getKey()).find())
                    .allMatch(entry -> isWithoutDefault(entry.getValue()))),
    DEPENDENCIES_HAVE_CONDITIONS(service -> {
        JsonNode awaited = service.settings().path("depends_on");
        return awaited.isMissingNode()
                || awaited.isObject() && awaited.values().stream().allMatch(one -> one.has("condition"));
    }),
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

    static List<Rule> brokenBy(Service service) {
        return Stream.of(values()).filter(rule -> !rule.holds(service)).toList();
    }

    /** Each variable stops the start where it is missing; a name alone is passed on or absent. */
    private static boolean isWithoutDefault(JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        String left = Patterns.DEMANDED.matcher(value.asString()).replaceAll("");
        return !left.equals(value.asString())
                && !left.contains("$")
                && !Patterns.WRITTEN_PASSWORD.matcher(left).find();
    }

    private static final class Patterns {
        /**
         * All three numbers of a version, where PostgreSQL has but two; behind them the system that it is built on. Our own are named by
         * the deploy.
         */
        static final Pattern IMAGE = Pattern.compile("(?:postgres:\\d+\\.\\d+"
                + "|(?:[a-z0-9_-]+/)?(?!postgres:)[a-z0-9_-]+:v?\\d+\\.\\d+\\.\\d+)(?:-(?:alpine|bookworm))?"
                + "|falachefe/app:\\$\\{(?:BLUE|GREEN)_VERSION:-none}|falachefe/simulator:local");

        static final Pattern USER = Pattern.compile("[1-9]\\d*:\\d+");
        static final Pattern SECRET = Pattern.compile("PASSWORD|PASS$|PWD$|SECRET|TOKEN|_KEY$|DATABASE_URL|REDIS_URL");
        /** What .env must give; beside it, how a database is reached may have a default. */
        static final Pattern DEMANDED = Pattern.compile("\\$\\{(?:[A-Z_]+:\\?[^}]+|POSTGRES_(?:PORT|SSLMODE):-\\w+)}");

        static final Pattern WRITTEN_PASSWORD = Pattern.compile("//[^/@]*:[^/@]+@");
        static final Set<String> NETWORKS = Set.of("edge", "inner", "data");
        static final List<String> PUBLISHED = List.of("80:8080", "443:8443");
        static final Map<String, String> OF_THE_SERVER =
                Map.of("node-exporter", "/", "containers-exporter", "/sys/fs/cgroup");
        static final List<String> HOST_SHARING = List.of(
                "network_mode",
                "pid",
                "ipc",
                "userns_mode",
                "uts",
                "cgroup",
                "devices",
                "device_cgroup_rules",
                "group_add",
                "sysctls",
                "volumes_from");

        private Patterns() {}
    }
}
