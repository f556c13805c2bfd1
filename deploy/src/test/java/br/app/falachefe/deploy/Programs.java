package br.app.falachefe.deploy;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Programs of the operating system that a test needs: without them it is skipped on a laptop, and fails on the build server. */
public final class Programs {
    private Programs() {}

    public static void need(String... names) {
        List<String> missing =
                Arrays.stream(names).filter(name -> !isInstalled(name)).toList();
        if (!missing.isEmpty()) {
            goWithout(String.join(", ", missing));
        }
    }

    /** The same for what stands elsewhere than on the path. */
    public static void needFile(Path file, String what) {
        if (!Files.exists(file)) {
            goWithout(what);
        }
    }

    private static void goWithout(String missing) {
        String message = "Not here: " + missing + ". .ci/run has the packages and builds.";
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        abort(message);
    }

    /** Runs a program to its end; its exit code and everything it said. */
    public static Result run(ProcessBuilder program) {
        try {
            Process process = program.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + program.command(), e);
        }
    }

    private static boolean isInstalled(String name) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH") + File.pathSeparator + "/usr/sbin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** How a program ended. */
    public record Result(int code, String output) {
        public Result orFail() {
            if (code != 0) {
                fail("Ended with " + code + ": " + output);
            }
            return this;
        }
    }
}
