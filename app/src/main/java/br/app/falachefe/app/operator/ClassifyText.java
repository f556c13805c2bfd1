package br.app.falachefe.app.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a customer might write. */
record ClassifyText(
        @Schema(description = "At most 4096 characters", example = "Recebi R$ 5.000 de vendas hoje")
        @NotBlank
        @Size(max = PersonText.MOST_CHARACTERS)
        @Pattern(regexp = PersonText.STORABLE, message = PersonText.UNSTORABLE)
        String text) {}
