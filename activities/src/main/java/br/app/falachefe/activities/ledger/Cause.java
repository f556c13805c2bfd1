package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;

/**
 * Whose ledger changes, by whom and why.
 *
 * @param effectKey key of this very change; the same key again is the same change, answered from the log
 * @param source what asked for it, such as a turn
 */
public record Cause(CompanyId company, PersonId person, String effectKey, String source) {}
