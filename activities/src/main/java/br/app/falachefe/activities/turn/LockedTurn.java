package br.app.falachefe.activities.turn;

import br.app.falachefe.workflows.message.ConversationId;

/**
 * An open turn whose row this transaction holds.
 *
 * @param sealed true once something was changed or an answer stands in outbound rows
 */
public record LockedTurn(ConversationId conversation, boolean sealed, long firstSequence) {}
