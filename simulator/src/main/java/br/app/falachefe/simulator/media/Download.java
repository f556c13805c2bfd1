package br.app.falachefe.simulator.media;

import br.app.falachefe.simulator.store.StoredFile;
import java.util.Optional;

/** A file as it is handed out: voice notes as MP3 where there is one, as with the provider. */
public final class Download {
    private final String url;
    private final String mimetype;
    private final byte[] bytes;

    private Download(String url, String mimetype, byte[] bytes) {
        this.url = url;
        this.mimetype = mimetype;
        this.bytes = bytes;
    }

    /** Empty where the file is gone. */
    public static Optional<Download> of(StoredFile file, boolean asMp3, MediaStore media) {
        if (asMp3 && file.mimetype().startsWith("audio/")) {
            var url = file.url().replaceFirst("\\.[^./]*$", ".mp3");
            var mp3 = media.read(nameIn(url)).map(bytes -> new Download(url, "audio/mpeg", bytes));
            if (mp3.isPresent()) {
                return mp3;
            }
        }
        return media.read(nameIn(file.url())).map(bytes -> new Download(file.url(), file.mimetype(), bytes));
    }

    private static String nameIn(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    public String url() {
        return url;
    }

    public String mimetype() {
        return mimetype;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
