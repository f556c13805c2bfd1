package br.app.falachefe.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random secrets of this installation, made once and kept in the data folder: the same chat keeps the same id. */
final class Secrets {
    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path data) {
        this.file = data.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String get(String name) {
        String present = values.getProperty(name);
        if (present != null) {
            return present;
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        values.setProperty(name, made);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "Made by ./run; ./run --reset makes new ones");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }
}
