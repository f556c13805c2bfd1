package br.app.falachefe.deploy.image;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Dockerfile must be; a planted violation of each must be found ({@link DockerfileTest}). */
enum ImageRule {
    /** All three numbers of a version, or a stage of this file. */
    BASES_BY_FULL_VERSION(file -> file.stages().stream()
            .allMatch(stage -> file.hasStage(stage.base())
                    || Patterns.BASE.matcher(stage.base()).matches())),
    NOBODY_IS_ROOT(file -> file.images().stream()
            .allMatch(image -> !image.all("USER").isEmpty()
                    && Patterns.USER.matcher(image.all("USER").getLast()).matches())),
    /** But by Maven, whose poms name every version: what a build takes from elsewhere is another thing next time. */
    NOTHING_IS_FETCHED(file -> file.all("ADD").findAny().isEmpty()
            && Stream.concat(file.all("RUN"), file.all("COPY"))
                    .noneMatch(words -> Patterns.FETCHED.matcher(words).find())),
    /** Neither for good nor while it is built: both can be read in the image's history. */
    NO_SECRETS(file -> Stream.of("ARG", "ENV", "RUN")
                    .flatMap(file::all)
                    .flatMap(words -> Patterns.SECRET.matcher(words).results())
                    .map(MatchResult::group)
                    .allMatch(setting -> Patterns.TRAINING.matcher(setting).matches())
            && file.all("COPY").noneMatch(words -> words.contains(".env"))),
    /** By the very JVM that runs it, and not without a cache if the training came to nothing. */
    TRAINED_AS_IT_RUNS(file -> {
        Dockerfile.Stage app = file.stage("app");
        return app.all("RUN").stream().anyMatch(run -> {
            Matcher output = Patterns.TRAINED.matcher(run);
            return output.find()
                    && run.contains("test -s " + output.group(1))
                    && app.all("ENTRYPOINT").equals(List.of(Patterns.STARTED.formatted(output.group(1))));
        });
    }),
    /** The server that builds it runs the product meanwhile: Maven, what it starts with 'java', and the compiler apart. */
    THE_BUILD_HAS_LIMITS(file -> {
        String build = String.join(" ", file.stage("build").all("RUN"));
        return megabytes(Patterns.HEAP.matcher(build)) <= Patterns.MOST
                && megabytes(Patterns.COMPILER.matcher(build)) <= Patterns.MOST;
    });

    private final Predicate<Dockerfile> check;

    ImageRule(Predicate<Dockerfile> check) {
        this.check = check;
    }

    static List<ImageRule> brokenBy(Dockerfile file) {
        return Stream.of(values()).filter(rule -> !rule.check.test(file)).toList();
    }

    private static long megabytes(Matcher said) {
        return said.find() ? Long.parseLong(said.group(1)) : Long.MAX_VALUE;
    }

    private static final class Patterns {
        static final long MOST = 512;
        static final Pattern BASE =
                Pattern.compile("(?:[a-z0-9_-]+/)?[a-z0-9_-]+:v?\\d+\\.\\d+\\.\\d+(?:[_-][a-z0-9_-]+)?");
        static final Pattern USER = Pattern.compile("[1-9]\\d*:[1-9]\\d*");
        static final Pattern FETCHED = Pattern.compile("\\b(?:curl|wget|git)\\b|https?://(?!127\\.0\\.0\\.1[:/])");
        static final Pattern SECRET =
                Pattern.compile("\\b[A-Z_]*(?:PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL|REDIS_URL)\\b\\S*");
        static final Pattern TRAINING = Pattern.compile(
                "[A-Z_]+=(?:training|(?:postgresql|redis)://(?:training:training@)?127\\.0\\.0\\.1:1\\S*)");
        static final Pattern TRAINED = Pattern.compile("-XX:AOTCacheOutput=(\\S+)");
        static final String STARTED = "[\"java\", \"-XX:AOTCache=%s\", \"-jar\", \"falachefe.jar\"]";
        static final Pattern HEAP = Pattern.compile("JDK_JAVA_OPTIONS=\"[^\"]*-Xmx(\\d+)m\\b");
        static final Pattern COMPILER = Pattern.compile("-Dmaven\\.compiler\\.maxmem=(\\d+)m\\b");

        private Patterns() {}
    }
}
