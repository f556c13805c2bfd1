package br.app.falachefe.app.operator;

import io.swagger.v3.oas.annotations.media.Schema;

/** What an order to retry or skip has reached; the turns themselves follow in their conversation's own order. */
record TurnsOrdered(
        @Schema(description = "Conversations that were told", example = "1")
        int conversations,

        @Schema(description = "Parked turns that were meant", example = "2")
        int turns) {}
