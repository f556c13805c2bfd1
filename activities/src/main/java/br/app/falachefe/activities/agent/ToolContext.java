package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whom and when a tool works for: bound by code, never by an argument that the model fills in.
 *
 * @param effectKey key of this very call; a change stores it, so that a retry finds what was done
 * @param today the date in the company's time zone
 */
public record ToolContext(
        CompanyId company,
        PersonId person,
        ConversationId conversation,
        TurnRef turn,
        String effectKey,
        ZoneId zone,
        LocalDate today) {}
