package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.ZoneId;

/** Whom a turn works for, read from our own rows. */
record Customer(ConversationId conversation, PersonId person, CompanyId company, ZoneId zone) {}
