package br.app.falachefe.app.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a person writes to the customer. */
record PersonText(
        @Schema(
                description = "The text as the customer reads it, at most 4096 characters",
                example = "Oi, Marina! Aqui é o Paulo. Já estou olhando o seu caso.")
        @NotBlank
        @Size(max = MOST_CHARACTERS)
        @Pattern(regexp = STORABLE, message = UNSTORABLE)
        String text) {
    /** What WhatsApp takes in one message. */
    static final int MOST_CHARACTERS = 4096;

    /** Neither NUL nor a lone surrogate can be stored. */
    static final String STORABLE = "[^\\x00\\x{D800}-\\x{DFFF}]*";

    static final String UNSTORABLE = "must not contain NUL characters or halves of characters";
}
