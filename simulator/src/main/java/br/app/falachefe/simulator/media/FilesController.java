package br.app.falachefe.simulator.media;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves media at the address that {@code /message/download} gives. */
@RestController
class FilesController {
    private final MediaStore media;

    FilesController(MediaStore media) {
        this.media = media;
    }

    @GetMapping("/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return media.read(name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(FileTypes.of(name))
                        // Anybody may have sent it: it must not run as a page of this address.
                        .header("Content-Security-Policy", "sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
