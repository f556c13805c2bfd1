package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.Absent;
import br.app.falachefe.simulator.BadInput;
import br.app.falachefe.simulator.Fields;
import br.app.falachefe.simulator.media.Download;
import br.app.falachefe.simulator.media.MediaStore;
import br.app.falachefe.simulator.store.Phones;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code /message/download}: files of messages. */
@RestController
class DownloadController {
    private final Phones phones;
    private final MediaStore media;

    DownloadController(Phones phones, MediaStore media) {
        this.phones = phones;
        this.media = media;
    }

    /** Field by field as the provider answers; what was not asked for is empty. */
    record Downloaded(
            @JsonProperty("fileURL") String fileUrl, String mimetype, String base64Data, String transcription) {}

    @PostMapping("/message/download")
    Downloaded download(@RequestBody JsonNode body) {
        var asked = new Fields(body);
        var id = asked.filled("id").orElseThrow(() -> new BadInput("Missing id"));
        var entry = phones.find(id).orElseThrow(() -> new Absent("Message not found"));
        var file = entry.attachment().file();
        if (file == null || entry.condition().deleted()) {
            throw new Absent("Message not found");
        }
        var download = Download.of(file, wanted(asked, "generate_mp3"), media)
                .orElseThrow(() -> new Absent("Message not found"));
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(download.url())
                .toUriString();
        return new Downloaded(
                wanted(asked, "return_link") ? link : "",
                download.mimetype(),
                asked.flag("return_base64") ? Base64.getEncoder().encodeToString(download.bytes()) : "",
                asked.flag("transcribe")
                        ? Objects.requireNonNullElse(entry.attachment().says(), "")
                        : "");
    }

    /** On unless it is switched off. */
    private static boolean wanted(Fields asked, String name) {
        return asked.present(name).isEmpty() || asked.flag(name);
    }
}
