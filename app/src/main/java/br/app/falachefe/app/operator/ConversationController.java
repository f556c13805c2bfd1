package br.app.falachefe.app.operator;

import br.app.falachefe.activities.overview.ConversationDetail;
import br.app.falachefe.activities.overview.ConversationFilter;
import br.app.falachefe.activities.overview.ConversationList;
import br.app.falachefe.activities.overview.ConversationPage;
import br.app.falachefe.activities.overview.ConversationView;
import br.app.falachefe.activities.overview.PageCursor;
import br.app.falachefe.activities.overview.TranscriptPage;
import br.app.falachefe.activities.overview.Transcripts;
import br.app.falachefe.activities.overview.Whereabouts;
import br.app.falachefe.workflows.message.ConversationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators look at. */
@RestController
@RequestMapping(path = "/api/conversations", produces = "application/json")
@Tag(name = "Conversations", description = "Watch and repair conversations. All answers come from PostgreSQL.")
class ConversationController {
    private static final String PAGE_SIZE = "50";
    private static final int LARGEST_PAGE = 200;

    private final ConversationList list;
    private final ConversationDetail detail;
    private final Transcripts transcripts;
    private final Whereabouts whereabouts;

    ConversationController(
            ConversationList list, ConversationDetail detail, Transcripts transcripts, Whereabouts whereabouts) {
        this.list = list;
        this.detail = detail;
        this.transcripts = transcripts;
        this.whereabouts = whereabouts;
    }

    @Operation(
            summary = "List conversations, the one with the newest message first",
            description =
                    "state: all; failed (a turn is parked); unsure (an answer may or may not have arrived); paused (the assistant is silent);"
                            + " late (a message came too late to be answered and no person has written since);"
                            + " waiting (a message waits for its answer).")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ConversationPage.class),
                            examples = @ExampleObject(ApiExamples.LIST)))
    @GetMapping
    ConversationPage list(
            @Parameter(
                            description = "Which conversations",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"all", "failed", "unsure", "paused", "late", "waiting"},
                                            defaultValue = "all"))
                    @RequestParam(defaultValue = "all")
                    String state,
            @Parameter(description = "Size of a page")
                    @RequestParam(defaultValue = PAGE_SIZE)
                    @Min(1)
                    @Max(LARGEST_PAGE)
                    int limit,
            @Parameter(description = "The field next of the page before") @RequestParam(required = false) @Nullable
                    PageCursor after) {
        return list.page(filter(state), limit, after);
    }

    @Operation(
            summary = "Show a conversation with the figures of its newest 50 turns",
            description = "Costs are in reais; a parked turn says in Portuguese where and why it stopped.")
    @ApiResponse(
            responseCode = "200",
            description = "The conversation",
            content =
                    @Content(
                            schema = @Schema(implementation = ConversationView.class),
                            examples = @ExampleObject(ApiExamples.DETAIL)))
    @GetMapping("/{id}")
    ConversationView show(@Parameter(example = ApiExamples.ID) @PathVariable ConversationId id) {
        return detail.find(id).orElseThrow(ProblemException::unknownConversation);
    }

    @Operation(
            summary = "Read a conversation, oldest message first",
            description = "Ask again with after=next to read on, now or when more was said. A message that was put"
                    + " aside while PostgreSQL was away stands where it belongs, which may be before next.")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the chat",
            content =
                    @Content(
                            schema = @Schema(implementation = TranscriptPage.class),
                            examples = @ExampleObject(ApiExamples.MESSAGES)))
    @GetMapping("/{id}/messages")
    TranscriptPage messages(
            @Parameter(example = ApiExamples.ID) @PathVariable ConversationId id,
            @Parameter(description = "Size of a page")
                    @RequestParam(defaultValue = PAGE_SIZE)
                    @Min(1)
                    @Max(LARGEST_PAGE)
                    int limit,
            @Parameter(description = "The field next of the page before") @RequestParam(required = false) @Nullable
                    PageCursor after) {
        if (whereabouts.living(id).isEmpty()) {
            throw ProblemException.unknownConversation();
        }
        return transcripts.page(id, limit, after);
    }

    private static ConversationFilter filter(String state) {
        return Arrays.stream(ConversationFilter.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, "'state' must be all, failed, unsure, paused, late or waiting."));
    }
}
