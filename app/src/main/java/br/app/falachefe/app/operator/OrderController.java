package br.app.falachefe.app.operator;

import br.app.falachefe.activities.overview.ConversationDetail;
import br.app.falachefe.activities.overview.ConversationView;
import br.app.falachefe.workflows.message.ConversationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators order. */
@RestController
@RequestMapping(path = "/api/conversations", produces = "application/json")
@Tag(name = "Conversations")
class OrderController {
    private final Desk desk;
    private final ConversationDetail detail;

    OrderController(Desk desk, ConversationDetail detail) {
        this.desk = desk;
        this.detail = detail;
    }

    @Operation(
            summary = "Silence the assistant in a conversation",
            description = "Decided at once: no answer is sent after this call has returned. Replaces an earlier pause.")
    @PostMapping("/{id}/pause")
    ConversationView pause(
            @Parameter(example = ApiExamples.ID) @PathVariable ConversationId id,
            @Valid @RequestBody(required = false) @Nullable PauseOrder body) {
        PauseOrder order = body == null ? PauseOrder.UNTIL_RESUMED : body;
        desk.pause(id, order.minutes() == null ? null : Duration.ofMinutes(order.minutes()));
        return shown(id);
    }

    @Operation(
            summary = "Let the assistant speak again",
            description = "Ends every pause: a takeover, an operator's, and one that the customer asked for.")
    @PostMapping("/{id}/resume")
    ConversationView resume(@Parameter(example = ApiExamples.ID) @PathVariable ConversationId id) {
        desk.resume(id);
        return shown(id);
    }

    @Operation(
            summary = "Try parked turns of a conversation again",
            description = "Each resumes at its failed step. An answer that was written already is sent unchanged.")
    @PostMapping("/{id}/retry")
    TurnsOrdered retry(
            @Parameter(example = ApiExamples.ID) @PathVariable ConversationId id,
            @RequestBody(required = false) @Nullable TurnsOrder body) {
        return desk.retry(id, (body == null ? TurnsOrder.ALL : body).order());
    }

    @Operation(
            summary = "Close parked turns of a conversation without an answer",
            description = "For what a person has answered already, or what needs no answer any more.")
    @PostMapping("/{id}/skip")
    TurnsOrdered skip(
            @Parameter(example = ApiExamples.ID) @PathVariable ConversationId id,
            @RequestBody(required = false) @Nullable SkipOrder body) {
        return desk.skip(id, (body == null ? SkipOrder.ALL : body).order());
    }

    @Operation(
            summary = "Write to the customer as a person",
            description = "Silences the assistant first, as a word on the business phone does, and sends once."
                    + " outcome failed means that nothing left; unsure means: look at the phone before writing again.")
    @PostMapping("/{id}/messages")
    PersonTextSent write(
            @Parameter(example = ApiExamples.ID) @PathVariable ConversationId id, @Valid @RequestBody PersonText body) {
        return PersonTextSent.of(desk.write(id, body.text()));
    }

    @Operation(
            summary = "Try every parked turn since an instant again, in all conversations",
            description = "For the time after an outage of the model or the gateway.")
    @PostMapping("/retry")
    TurnsOrdered retryAll(@Valid @RequestBody RetryAllOrder body) {
        return desk.retryAll(Objects.requireNonNull(Since.checked(body.since())));
    }

    private ConversationView shown(ConversationId id) {
        return detail.find(id).orElseThrow(ProblemException::unknownConversation);
    }
}
