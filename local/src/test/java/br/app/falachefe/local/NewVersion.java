package br.app.falachefe.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The app as it will be after an incompatible change of the workflow, made as docs/decisions.md says: an additional step
 * behind {@code Workflow.getVersion}. Built from a throw-away copy of the sources.
 */
final class NewVersion {
    private NewVersion() {}

    /** The jar of the new version. */
    static Path build(Path folder) throws IOException, InterruptedException {
        Path home = RunningProduct.home();
        Path patch = home.resolve("local/src/test/resources/deploy/new-version.patch");
        run(
                home,
                folder,
                "git ls-files -z -- pom.xml '*/pom.xml' .mvn build workflows activities app simulator local"
                        + " scripts/java25 | xargs -0 cp --parents -t \"$COPY\"");
        // What is compiled already is compiled only where the patch changes it.
        run(home, folder, "for made in workflows activities; do cp -a $made/target \"$COPY/$made/\"; done");
        run(folder, folder, "git apply --unsafe-paths '" + patch + "'");
        run(
                folder,
                folder,
                "mvn -o -B -q -pl app -am -Dmaven.test.skip=true -Dspotless.check.skip=true"
                        + " -Dcheckstyle.skip=true package");
        return folder.resolve("app/target/falachefe.jar");
    }

    private static void run(Path in, Path copy, String script) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", script))
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(Map.of("COPY", copy.toString()));
        int exit = builder.start().waitFor();
        assertThat(exit).as("%s printed %s", script, Files.readString(printed)).isZero();
        Files.delete(printed);
    }
}
