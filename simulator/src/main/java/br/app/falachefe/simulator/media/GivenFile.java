package br.app.falachefe.simulator.media;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file as it came in, with its content. */
public final class GivenFile {
    private static final Pattern DATA_URL =
            Pattern.compile("data:([\\w.+-]+/[\\w.+-]+)?(?:;[^,]*)?,(.*)", Pattern.DOTALL);

    private final String name;
    private final String mimetype;
    private final byte[] bytes;

    public GivenFile(String name, String mimetype, byte[] bytes) {
        this.name = name;
        this.mimetype = mimetype;
        this.bytes = bytes.clone();
    }

    /** {@code file}: an object of name, mimetype and base64, or a data URL; empty where there is none. */
    static Optional<GivenFile> of(Fields written) {
        return written.present("file").map(file -> {
            if (file.isString()) {
                return ofDataUrl(file.stringValue(), "arquivo");
            }
            var fields = new Fields(file);
            var content =
                    fields.filled("base64").orElseThrow(() -> new BadInput("\"file\" needs \"base64\": its content"));
            return new GivenFile(
                    fields.filled("name").orElse("arquivo"),
                    fields.filled("mimetype").orElse("application/octet-stream"),
                    decode(content));
        });
    }

    public static GivenFile ofDataUrl(String url, String name) {
        var match = DATA_URL.matcher(url);
        if (!match.matches()) {
            throw new BadInput("\"file\" must be an object with name, mimetype and base64, or a data: URL");
        }
        var mimetype = match.group(1) == null ? "application/octet-stream" : match.group(1);
        return new GivenFile(name, mimetype, decode(match.group(2)));
    }

    public static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException broken) {
            throw new BadInput("the file is not base64");
        }
    }

    public String name() {
        return name;
    }

    public String mimetype() {
        return mimetype;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
