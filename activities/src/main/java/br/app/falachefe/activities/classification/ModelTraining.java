package br.app.falachefe.activities.classification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build after compiling: trains the classifier on every {@code examples.txt} among the compiled classes.
 * Argument: the folder of compiled classes, which also receives the model.
 */
public final class ModelTraining {
    private final Path classes;

    private ModelTraining(Path classes) {
        this.classes = classes;
    }

    public static void main(String[] arguments) throws IOException {
        new ModelTraining(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        Path model = own().resolve(IntentModel.RESOURCE);
        Path stamp = classes.resolveSibling("intents.stamp");
        String inputs = fingerprint();
        if (Files.exists(model)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(inputs)) {
            return;
        }
        long start = System.nanoTime();
        List<Example> examples = ExampleFile.beneath(classes);
        IntentModel trained = IntentModel.train(examples);
        try (var out = Files.newOutputStream(model)) {
            trained.write(out);
        }
        Files.writeString(stamp, inputs);
        System.out.printf(
                "Classifier trained on %d sentences in %.1f s: %s%n",
                examples.size(), (System.nanoTime() - start) / 1e9, trained.calibration());
    }

    private Path own() {
        return classes.resolve(ModelTraining.class.getPackageName().replace('.', '/'));
    }

    /** Changes with the sentences, with this package and with the libraries, so that only then we train again. */
    private String fingerprint() throws IOException {
        try (Stream<Path> code = Files.list(own())) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
            Stream<Path> compiled =
                    code.filter(file -> file.toString().endsWith(".class")).sorted();
            for (Path file : Stream.concat(ExampleFile.filesBeneath(classes).stream(), compiled)
                    .toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
