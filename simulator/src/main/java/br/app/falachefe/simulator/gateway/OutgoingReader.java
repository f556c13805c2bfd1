package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.gateway.Outgoing.Labels;
import br.app.falachefe.simulator.media.GivenFile;
import br.app.falachefe.simulator.store.Kind;
import br.app.falachefe.simulator.store.Menu;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of {@code /send/…}. */
@Component
class OutgoingReader {
    private static final int LONGEST_DELAY = 300_000;

    private final FetchedFiles files;

    OutgoingReader(FetchedFiles files) {
        this.files = files;
    }

    Outgoing text(JsonNode body) {
        var written = new Fields(body);
        if (written.identifier("number").isEmpty() || written.filled("text").isEmpty()) {
            throw new BadInput("Missing number or text");
        }
        return outgoing(written, "send/text", Kind.TEXT, null, null);
    }

    Outgoing media(JsonNode body) {
        var written = new Fields(body);
        if (written.identifier("number").isEmpty()
                || written.filled("file").isEmpty()
                || written.filled("type").isEmpty()) {
            throw new BadInput("Missing number, type or file");
        }
        var type = written.filled("type").orElseThrow();
        var kind = switch (type) {
            case "image" -> Kind.IMAGE;
            case "video", "ptv" -> Kind.VIDEO;
            case "document" -> Kind.DOCUMENT;
            case "audio", "myaudio", "ptt" -> Kind.AUDIO;
            case "sticker" -> Kind.STICKER;
            default -> throw new BadInput("Invalid media type: " + type);
        };
        return outgoing(written, "send/media", kind, null, files.get(kind, written));
    }

    Outgoing menu(JsonNode body) {
        var written = new Fields(body);
        var choices = written.texts("choices");
        if (written.identifier("number").isEmpty() || written.filled("text").isEmpty() || choices.isEmpty()) {
            throw new BadInput("Missing number, text or choices");
        }
        var type = written.filled("type").orElse("");
        var kind = switch (type) {
            case "button" -> Kind.BUTTON;
            case "list" -> Kind.LIST;
            case "poll" -> Kind.POLL;
            default -> throw new BadInput("Invalid menu type: " + type);
        };
        return outgoing(written, "send/menu", kind, menu(kind, choices, written), null);
    }

    private static Menu menu(Kind kind, List<String> choices, Fields written) {
        return new Menu(
                kind,
                choices,
                written.filled("footerText").orElse(null),
                written.filled("listButton").orElse(null),
                written.whole("selectableCount", 100).orElse(1));
    }

    private static Outgoing outgoing(
            Fields written, String function, Kind kind, @Nullable Menu menu, @Nullable GivenFile file) {
        return new Outgoing(
                written.identifier("number").orElseThrow(),
                kind,
                written.text("text").orElse(""),
                menu,
                file,
                new Labels(
                        written.filled("replyid").orElse(null),
                        written.filled("track_id").orElse(null),
                        written.filled("track_source").orElse(null),
                        function),
                written.flag("readchat"),
                Duration.ofMillis(written.whole("delay", LONGEST_DELAY).orElse(0)));
    }
}
