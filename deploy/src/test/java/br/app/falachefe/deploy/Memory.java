package br.app.falachefe.deploy;

import br.app.falachefe.deploy.compose.ComposeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a service holds in memory beside what its container may hold. Measured as PSS: a page that several processes share counts once among them.
 * Source: {@code /proc/PID/smaps_rollup}, proc(5).
 */
public record Memory(String service, long megabytes, long limit) {

    /** Of a process with all that descend from it, at this moment. */
    public static Memory of(String service, ProcessHandle process) {
        long kilobytes = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::kilobytes)
                .sum();
        return new Memory(service, kilobytes / 1_024, limit(service));
    }

    /** {@code mem_limit} of the service in the Compose files, in megabytes. */
    public static long limit(String service) {
        String file = service.equals("simulator") ? "docker-compose.simulated.yml" : "docker-compose.yml";
        return ComposeFile.read(file).service(service).megabytes();
    }

    public boolean fits() {
        return megabytes > 0 && megabytes <= limit;
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "%s %d of %d MB".formatted(service, megabytes, limit);
    }
}
