package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.media.Says;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a voice note says, as its sender said it does; a file without such words is unreadable. */
@RestController
class TranscriptionController {
    private static final long LARGEST = 25L * 1024 * 1024;
    static final String UNREADABLE = "[ininteligível]";

    private final Climate climate;
    private final RequestLog log;
    private final JsonMapper json;

    TranscriptionController(Climate climate, RequestLog log, JsonMapper json) {
        this.climate = climate;
        this.log = log;
        this.json = json;
    }

    @PostMapping({"/v1/audio/transcriptions", "/second/v1/audio/transcriptions"})
    ResponseEntity<String> transcribe(
            HttpServletRequest call,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(name = "response_format", defaultValue = "json") String format)
            throws IOException {
        BearerKey.require(authorization);
        var asked = json.createObjectNode()
                .put("model", model)
                .put("response_format", format)
                .put("filename", String.valueOf(file.getOriginalFilename()))
                .put("bytes", file.getSize());
        try {
            var text = text(call, file, model);
            var answer = json.createObjectNode().put("text", text);
            log.add(call.getRequestURI(), 200, asked, answer);
            return format.equals("text")
                    ? ResponseEntity.ok()
                            .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                            .body(text)
                    : ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(answer.toString());
        } catch (ApiFailure failure) {
            log.add(call.getRequestURI(), failure.status().value(), asked, json.valueToTree(ErrorBody.of(failure)));
            throw failure;
        }
    }

    private String text(HttpServletRequest call, MultipartFile file, String model) throws IOException {
        if (model.isBlank()) {
            throw ApiFailure.badRequest("you must provide a model parameter", "model", null);
        }
        if (file.isEmpty()) {
            throw ApiFailure.badRequest(
                    "Audio file is too short. Minimum audio length is 0.1 seconds.", "file", "audio_too_short");
        }
        if (file.getSize() > LARGEST) {
            throw ApiFailure.tooLarge();
        }
        var weather = climate.next(Provider.of(call.getRequestURI()));
        Pause.of(weather.delay());
        return switch (weather.failure()) {
            case Weather.Failure.TooMany(var retryAfter) -> throw ApiFailure.tooManyRequests(retryAfter);
            case Weather.Failure.Broken _ -> throw ApiFailure.serverError();
            case Weather.Failure.None _, Weather.Failure.Garbage _ ->
                Says.read(file.getBytes()).orElse(UNREADABLE);
        };
    }
}
