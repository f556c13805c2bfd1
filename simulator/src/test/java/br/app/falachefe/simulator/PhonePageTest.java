package br.app.falachefe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The phone page works without any network, and what people write is never read as markup. */
class PhonePageTest {
    private static final Path PAGE = Path.of("src/main/resources/static");
    private static final Pattern READS_MARKUP =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write"
                    + "|createContextualFragment|DOMParser|srcdoc|\\beval\\(|new Function|'style',|javascript:");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:from|import) '([^']+)'|(?:src|href)=\"([^\"]+)\"|url\\(\"?([^\")]+)\"?\\)");

    static List<Path> files() {
        try (var found = Files.walk(PAGE)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void hasFilesToLookAt() {
        assertThat(files()).hasSizeGreaterThan(30).contains(PAGE.resolve("index.html"), PAGE.resolve("js/main.js"));
    }

    @Test
    void allowsNothingButThisServer() throws IOException {
        var policy = Pattern.compile("Content-Security-Policy\"\\s+content=\"([^\"]+)\"")
                .matcher(Files.readString(PAGE.resolve("index.html")));

        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe", "http", "*", "data:");
    }

    @ParameterizedTest
    @MethodSource("files")
    void neverReadsTextAsMarkup(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(READS_MARKUP);
    }

    @ParameterizedTest
    @MethodSource("files")
    void refersOnlyToFilesOfItsOwn(Path file) throws IOException {
        var references = REFERENCE
                .matcher(Files.readString(file))
                .results()
                .map(PhonePageTest::target)
                .toList();

        assertThat(references)
                .allSatisfy(
                        reference -> assertThat(file.resolveSibling(reference).normalize())
                                .startsWith(PAGE)
                                .exists());
    }

    @ParameterizedTest
    @MethodSource("files")
    void staysShortEnoughToRead(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThan(300);
    }

    private static String target(MatchResult found) {
        for (var group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new AssertionError("a reference without a target: " + found.group());
    }
}
