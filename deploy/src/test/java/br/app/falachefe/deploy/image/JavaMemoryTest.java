package br.app.falachefe.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.compose.ComposeFile;
import br.app.falachefe.deploy.compose.Service;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JVM of ours may take of each kind, against what its container may use; and that all start it alike. */
class JavaMemoryTest {
    private static final String SHIPPED = options(Dockerfile.text());

    /** For threads, symbols, the collector and the shared archive: measured at 60 to 110 MB (docs/production.md). */
    private static final double ROOM = 0.2;

    static List<Service> services() {
        return Stream.of("docker-compose.yml", "docker-compose.simulated.yml")
                .flatMap(file -> ComposeFile.read(file).services().stream())
                .filter(service ->
                        service.settings().path("image").asString("").matches("falachefe/(app|simulator):.*"))
                .toList();
    }

    @Test
    void allThatRunAJvmAreFound() {
        assertThat(services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("app-blue", "app-green", "worker-blue", "worker-green", "simulator");
    }

    @ParameterizedTest
    @MethodSource("services")
    void allCapsTogetherLeaveRoomBelowTheLimit(Service service) {
        assertThat(caps(SHIPPED, service.megabytes()))
                .as("of %s's %d MB", service.name(), service.megabytes())
                .isLessThanOrEqualTo((long) (service.megabytes() * (1 - ROOM)));
    }

    /** The caps that were there before: 550 MB of 512. */
    @Test
    void capsThatExceedTheLimitAreFound() {
        String before = "-XX:MaxRAMPercentage=45 -XX:MaxMetaspaceSize=160m -XX:ReservedCodeCacheSize=96m"
                + " -XX:MaxDirectMemorySize=64m";
        assertThat(caps(before, 512)).isEqualTo(550);
    }

    /** What changes how fast or how it works, wherever else the product is started; sizes are each one's own. */
    @ParameterizedTest
    @CsvSource({
        "scripts/stack-services.sh, -XX:+UseSerialGC",
        "scripts/stack-services.sh, -XX:TieredStopAtLevel=1",
        "scripts/stack-services.sh, --enable-native-access=ALL-UNNAMED",
        "scripts/stack-services.sh, --sun-misc-unsafe-memory-access=allow",
        "local/src/main/java/br/app/falachefe/local/Product.java, -XX:+UseSerialGC",
        "local/src/main/java/br/app/falachefe/local/Product.java, -XX:TieredStopAtLevel=1",
        "local/src/main/java/br/app/falachefe/local/Product.java, --enable-native-access=ALL-UNNAMED",
        "local/src/main/java/br/app/falachefe/local/Product.java, --sun-misc-unsafe-memory-access=allow",
    })
    void whoeverStartsItElsewhereDoesSoAlike(String file, String option) {
        assertThat(SHIPPED.split("\\s+")).contains(option);
        assertThat(ComposeFile.text(file)).contains(option);
    }

    /** The tests of deploys take the options out of the Dockerfile, by a form that it must keep. */
    @Test
    void theTestsOfDeploysFindTheOptions() {
        assertThat(ComposeFile.text("deploy/src/test/resources/server/processes"))
                .contains("/^ENV JDK_JAVA_OPTIONS=\"/,/\"$/");
        assertThat(Dockerfile.text().lines())
                .filteredOn(line -> line.startsWith("ENV JDK_JAVA_OPTIONS="))
                .hasSize(1);
        assertThat(Dockerfile.shipped().stage("runtime").all("ENV"))
                .allMatch(words -> words.startsWith("JDK_JAVA_OPTIONS=\"") && words.endsWith("\""));
    }

    private static String options(String dockerfile) {
        return Dockerfile.parse(dockerfile)
                .stage("runtime")
                .all("ENV")
                .getFirst()
                .replaceAll("^\\w+=\"|\"$", "");
    }

    private static long caps(String options, long limit) {
        return limit * amount(options, "MaxRAMPercentage=(\\d+)\\b") / 100
                + amount(options, "MaxMetaspaceSize=(\\d+)m\\b")
                + amount(options, "ReservedCodeCacheSize=(\\d+)m\\b")
                + amount(options, "MaxDirectMemorySize=(\\d+)m\\b");
    }

    private static long amount(String options, String form) {
        Matcher said = Pattern.compile(form).matcher(options);
        assertThat(said.find()).as(form).isTrue();
        return Long.parseLong(said.group(1));
    }
}
