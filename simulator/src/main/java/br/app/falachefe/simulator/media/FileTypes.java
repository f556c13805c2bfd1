package br.app.falachefe.simulator.media;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** What kind of file a name or a media type means. */
final class FileTypes {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Map<String, String> USUAL = Map.of(
            "audio/ogg", ".ogg",
            "audio/mpeg", ".mp3",
            "audio/webm", ".weba",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/webp", ".webp",
            "application/pdf", ".pdf",
            "video/mp4", ".mp4");
    private static final Map<String, MediaType> OWN = Map.of(
            ".ogg", MediaType.parseMediaType("audio/ogg; codecs=opus"),
            ".webp", MediaType.parseMediaType("image/webp"),
            ".weba", MediaType.parseMediaType("audio/webm"));

    private FileTypes() {}

    static String extension(String name, String mimetype) {
        var match = EXTENSION.matcher(name);
        if (match.find()) {
            return match.group().toLowerCase(Locale.ROOT);
        }
        return USUAL.getOrDefault(mimetype.replaceFirst(";.*", "").strip(), ".bin");
    }

    static MediaType of(String name) {
        var match = EXTENSION.matcher(name);
        var own = match.find() ? OWN.get(match.group().toLowerCase(Locale.ROOT)) : null;
        return own != null ? own : MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
