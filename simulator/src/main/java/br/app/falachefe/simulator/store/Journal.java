package br.app.falachefe.simulator.store;

import br.app.falachefe.simulator.SimulatorSettings;
import jakarta.annotation.PreDestroy;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON lines in the data folder. A line is handed to the operating system before the call returns, so that killing
 * this process loses nothing; a line cut off by the kill is skipped when reading.
 */
@Component
class Journal {
    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final Path file;
    private final JsonMapper json;
    // A stream and not a channel: an interrupted thread would close a channel for everybody.
    private FileOutputStream out;

    Journal(SimulatorSettings settings, JsonMapper json) throws IOException {
        this.json = json;
        file = Files.createDirectories(settings.dataDir()).resolve("phone.jsonl");
        out = new FileOutputStream(file.toFile(), true);
        if (Files.size(file) > 0) {
            out.write('\n');
        }
    }

    void read(Consumer<Recorded> reader) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> readLine(line, reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private void readLine(String line, Consumer<Recorded> reader) {
        try {
            reader.accept(json.readValue(line, Recorded.class));
        } catch (JacksonException broken) {
            log.warn("{}: skipped a line that is cut off or of another version", file);
        }
    }

    synchronized void append(Recorded recorded) {
        try {
            out.write((json.writerFor(Recorded.class).writeValueAsString(recorded) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file, full);
        }
    }

    synchronized void clear() {
        try {
            out.close();
            out = new FileOutputStream(file.toFile(), false);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot empty " + file, failed);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        out.close();
    }
}
