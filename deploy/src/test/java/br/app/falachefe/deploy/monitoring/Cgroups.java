package br.app.falachefe.deploy.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** A made-up cgroup v2 tree, as systemd and Docker make it: a slice for each service, in it a scope for each of its containers. */
record Cgroups(Path root) {

    /** One container below its service's slice. */
    record Container(Path folder) {
        Container file(String name, String content) throws IOException {
            Files.writeString(folder.resolve(name), content + "\n");
            return this;
        }

        Container bornAt(Instant moment) throws IOException {
            Files.setLastModifiedTime(folder, FileTime.from(moment));
            return this;
        }
    }

    /** A running container that used so many seconds of CPU. */
    Container container(String service, String id, long seconds) throws IOException {
        Path folder = Files.createDirectories(slice(service).resolve("docker-" + id + ".scope"));
        oomKills(service, 0);
        return new Container(folder)
                .file("cpu.stat", """
                        usage_usec %d
                        user_usec 1
                        nr_periods 200
                        nr_throttled 50
                        throttled_usec 1500000""".formatted(seconds * 1_000_000))
                .file("memory.current", "104857600")
                .file("memory.max", "536870912")
                .file("memory.stat", "anon 1\ninactive_file 4857600\nactive_file 7")
                .file("memory.events", "low 0\nmax 3\noom_kill 0")
                .file("pids.current", "37")
                .file("pids.max", "512");
    }

    void gone(String service, String id) throws IOException {
        Path folder = slice(service).resolve("docker-" + id + ".scope");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** How often the kernel ended something in this service, also in containers that are gone. */
    void oomKills(String service, int count) throws IOException {
        Files.writeString(slice(service).resolve("memory.events"), "low 0\noom_kill " + count + "\n");
    }

    private Path slice(String service) {
        return root.resolve("falachefe.slice/falachefe-" + service + ".slice");
    }
}
