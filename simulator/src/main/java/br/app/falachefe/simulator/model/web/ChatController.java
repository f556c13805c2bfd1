package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.model.assistant.Assistant;
import br.app.falachefe.simulator.model.chat.Answer;
import br.app.falachefe.simulator.model.chat.ChatRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chat completions for both providers. */
@RestController
class ChatController {
    private static final byte[] NOTHING = {};

    private final ChatReader reader;
    private final Assistant assistant;
    private final ChatJson writer;
    private final Climate climate;
    private final RequestLog log;
    private final JsonMapper json;

    ChatController(
            ChatReader reader, Assistant assistant, ChatJson writer, Climate climate, RequestLog log, JsonMapper json) {
        this.reader = reader;
        this.assistant = assistant;
        this.writer = writer;
        this.climate = climate;
        this.log = log;
        this.json = json;
    }

    @PostMapping({"/v1/chat/completions", "/second/v1/chat/completions"})
    ResponseEntity<String> complete(
            HttpServletRequest call,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) byte @Nullable [] body) {
        BearerKey.require(authorization);
        var path = call.getRequestURI();
        var node = reader.parse(body == null ? NOTHING : body);
        try {
            var request = reader.read(node);
            var weather = climate.next(Provider.of(path));
            Pause.of(weather.delay());
            var answer = answer(request, node, weather);
            log.add(path, 200, node, json.readTree(answer.whole()));
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.sent());
        } catch (ApiFailure failure) {
            log.add(path, failure.status().value(), node, json.valueToTree(ErrorBody.of(failure)));
            throw failure;
        }
    }

    /** The answer as it should be and as it is sent. */
    private record Written(String whole, String sent) {}

    private Written answer(ChatRequest request, JsonNode node, Weather weather) {
        return switch (weather.failure()) {
            case Weather.Failure.TooMany(var retryAfter) -> throw ApiFailure.tooManyRequests(retryAfter);
            case Weather.Failure.Broken _ -> throw ApiFailure.serverError();
            case Weather.Failure.Garbage _ -> {
                var sort = Garbage.sort(request, weather.chance());
                var whole = write(Garbage.answer(sort, request, weather.chance()), request, node);
                yield new Written(whole, sort == Garbage.Sort.BROKEN_BODY ? Garbage.broken(whole) : whole);
            }
            case Weather.Failure.None _ -> {
                var whole = write(assistant.answer(request, weather.mood()), request, node);
                yield new Written(whole, whole);
            }
        };
    }

    private String write(Answer answer, ChatRequest request, JsonNode node) {
        var prompt = node.path("messages").toString().length()
                + node.path("tools").toString().length();
        return writer.write(answer, prompt, request.maxTokens()).toString();
    }
}
