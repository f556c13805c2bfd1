package br.app.falachefe.app.operator;

import br.app.falachefe.activities.outbox.PersonDelivery;
import br.app.falachefe.workflows.message.MessageId;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a person's text. */
record PersonTextSent(
        @Schema(
                description =
                        "sent; failed: it did not leave and may be written again; unsure: look at the phone first")
        Outcome outcome,

        @Schema(description = "WhatsApp's id of the message", type = "string", example = "3EB0C767D26A1D5F2C4A")
        @Nullable
        MessageId messageId,

        @Schema(description = "Why it did not leave") @Nullable
        String detail) {

    enum Outcome {
        @JsonProperty("sent")
        SENT,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("unsure")
        UNSURE
    }

    static PersonTextSent of(PersonDelivery delivery) {
        return switch (delivery) {
            case PersonDelivery.Sent(var messageId) -> new PersonTextSent(Outcome.SENT, messageId, null);
            case PersonDelivery.NotSent(var failure, var detail) ->
                new PersonTextSent(Outcome.FAILED, null, detail.isBlank() ? failure.name() : detail);
            case PersonDelivery.Unsure() ->
                new PersonTextSent(
                        Outcome.UNSURE,
                        null,
                        "Nobody knows whether it left; look at the phone before writing it again.");
            case PersonDelivery.UnknownConversation() -> throw ProblemException.unknownConversation();
        };
    }
}
