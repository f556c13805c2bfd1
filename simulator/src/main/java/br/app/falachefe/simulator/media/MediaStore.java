package br.app.falachefe.simulator.media;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files in the data folder, one or two for each message that carries one. */
@Component
public class MediaStore {
    private final Path folder;

    MediaStore(SimulatorSettings settings) throws IOException {
        folder = Files.createDirectories(settings.dataDir().resolve("files"));
    }

    /** Keeps the file that a person sends, or a sample where none is given. */
    public StoredFile keep(Kind kind, String messageid, Fields written, @Nullable String says) {
        var given = GivenFile.of(written);
        var file = given.isPresent() ? given.get() : SampleFiles.of(kind, says);
        if (file.name().equals(SampleFiles.VOICE)) {
            // The provider hands voice notes out as MP3.
            write(messageid + ".mp3", SampleFiles.voiceAsMp3(), says);
        }
        return keep(messageid, file, says, seconds(kind, written, says));
    }

    public StoredFile keep(String messageid, GivenFile file, @Nullable String says, @Nullable Integer seconds) {
        var stored = messageid + FileTypes.extension(file.name(), file.mimetype());
        var size = write(stored, file.bytes(), says);
        return new StoredFile(file.name(), file.mimetype(), size, "/files/" + stored, seconds);
    }

    /** How long a person takes to say it. */
    private static @Nullable Integer seconds(Kind kind, Fields written, @Nullable String says) {
        if (kind != Kind.AUDIO && kind != Kind.VIDEO) {
            return null;
        }
        var words = says == null ? 2 : says.strip().split("\\s+").length;
        return written.whole("seconds", 3600).orElse(Math.clamp(Math.round(words / 2.4) + 1, 2, 180));
    }

    private long write(String name, byte[] bytes, @Nullable String says) {
        var content = says == null ? bytes : Says.write(bytes, says);
        try {
            Files.write(folder.resolve(name), content);
            return content.length;
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + name, full);
        }
    }

    /** Empty where there is no such file. */
    public Optional<byte[]> read(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new BadInput("not the name of a file here");
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    public void clear() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot empty " + folder, failed);
        }
    }
}
