package br.app.falachefe.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.compose.ComposeFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule for the file that ships, and for what becomes of it with one line changed. */
class DockerfileTest {

    @Test
    void keepsEveryRule() {
        assertThat(ImageRule.brokenBy(Dockerfile.shipped())).isEmpty();
    }

    @Test
    void makesThreeImages() {
        assertThat(Dockerfile.shipped().images())
                .extracting(Dockerfile.Stage::name)
                .containsExactlyInAnyOrder("app", "simulator", "nginx-exporter");
    }

    @Test
    void theExportersTagIsItsVersionSoThatANewOneIsBuilt() {
        String program = Dockerfile.shipped().stage("exporter").base();
        assertThat(ComposeFile.text("docker-compose.yml"))
                .contains("image: falachefe/nginx-exporter:" + program.split(":")[1] + "\n");
    }

    record Plant(ImageRule rule, String line, String instead) {}

    static Stream<Plant> plants() {
        return Stream.of(ImageRule.values())
                .flatMap(rule ->
                        violations(rule).stream().map(change -> new Plant(rule, change.getFirst(), change.getLast())));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aViolationIsFoundByItsRuleAndByNoOther(Plant plant) {
        String shipped = Dockerfile.text();
        assertThat(shipped).contains(plant.line);
        assertThat(ImageRule.brokenBy(Dockerfile.parse(shipped.replace(plant.line, plant.instead))))
                .containsExactly(plant.rule);
    }

    /** No default: a new rule does not compile before somebody has thought of how it is broken. */
    private static List<List<String>> violations(ImageRule rule) {
        return switch (rule) {
            case BASES_BY_FULL_VERSION ->
                List.of(
                        List.of("busybox:1.37.0 AS", "busybox:1.37 AS"),
                        List.of("busybox:1.37.0 AS", "busybox AS"),
                        List.of("eclipse-temurin:25.0.3_9-jre-noble", "eclipse-temurin:25-jre-noble"),
                        List.of("FROM maven:3.9.16", "FROM registry.example.org/maven:3.9.16"));
            case NOBODY_IS_ROOT ->
                List.of(
                        List.of("USER 10001:10001\nEXPOSE 8000", "EXPOSE 8000"),
                        List.of("USER 10001:10001\nEXPOSE 8090", "USER 0:0\nEXPOSE 8090"),
                        List.of("USER 65534:65534", "USER 65534:65534\nUSER root"));
            case NOTHING_IS_FETCHED ->
                List.of(
                        List.of("COPY . .", "ADD https://example.org/source.tar.gz ."),
                        List.of("COPY . .", "ADD . ."),
                        List.of("RUN groupadd", "RUN apt-get install -y curl && groupadd"),
                        List.of("COPY . .", "COPY . .\nRUN java -jar tool.jar https://example.org"));
            case NO_SECRETS ->
                List.of(
                        List.of("ARG COMMIT=unknown", "ARG COMMIT=unknown\nARG OPENAI_API_KEY"),
                        List.of("ENV PORT=8000", "ENV POSTGRES_PASSWORD=postgres PORT=8000"),
                        List.of("CONVERSATION_KEY=training", "CONVERSATION_KEY=4f2a"),
                        List.of("training:training@127.0.0.1:1", "falachefe:s3cret@127.0.0.1:1"),
                        List.of("COPY . .", "COPY . .\nCOPY .env ."));
            case TRAINED_AS_IT_RUNS ->
                List.of(
                        List.of("-XX:AOTCacheOutput=/app/falachefe.aot ", ""),
                        List.of("\"-XX:AOTCache=/app/falachefe.aot\", ", ""),
                        List.of("&& test -s /app/falachefe.aot", ""),
                        List.of("-XX:AOTCache=/app/falachefe.aot", "-XX:AOTCache=/app/other.aot"));
            case THE_BUILD_HAS_LIMITS ->
                List.of(
                        List.of("-Dmaven.compiler.maxmem=384m", ""),
                        List.of("JDK_JAVA_OPTIONS=\"-Xmx384m -XX:+UseSerialGC\" \\", "\\"),
                        List.of("JDK_JAVA_OPTIONS=\"-Xmx384m", "JDK_JAVA_OPTIONS=\"-Xmx2048m"));
        };
    }
}
