package br.app.falachefe.simulator.media;

import org.springframework.http.MediaType;
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
                .map(bytes -> served(bytes, FileTypes.of(name)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> served(byte[] bytes, MediaType type) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "inline")
                .header("X-Content-Type-Options", "nosniff");
        // Anybody may have sent it: it must not run as a page of this address. Browsers show no PDF inside this fence.
        return (type.equals(MediaType.APPLICATION_PDF) ? answer : answer.header("Content-Security-Policy", "sandbox"))
                .body(bytes);
    }
}
