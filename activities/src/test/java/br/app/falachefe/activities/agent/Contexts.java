package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.ConversationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Contexts and calls for tests of tools. */
public final class Contexts {
    private static final CompanyId COMPANY = new CompanyId(UUID.fromString("00000000-0000-4000-8000-00000000000c"));
    private static final PersonId PERSON = new PersonId(UUID.fromString("00000000-0000-4000-8000-00000000000e"));

    private Contexts() {}

    private static ToolContext context(CompanyId company, LocalDate today) {
        return new ToolContext(
                company,
                PERSON,
                new ConversationId("abcdefghijklmnopqrstuvwxyz"),
                new TurnRef(new TurnId("abcdefghijklmnopqrstuvwxyz:M1"), 1),
                "key",
                ZoneId.of("America/Sao_Paulo"),
                today);
    }

    public static <A extends Record> String facts(Tool<A> tool, LocalDate today, A arguments) {
        return facts(tool, COMPANY, today, arguments);
    }

    /** What a tool answers for a company; a refusal begins with the word. */
    public static <A extends Record> String facts(Tool<A> tool, CompanyId company, LocalDate today, A arguments) {
        return switch (tool.run().apply(context(company, today), arguments)) {
            case ToolReply.Done(var facts) -> facts;
            case ToolReply.Refused(var reason) -> "Recusado: " + reason;
        };
    }
}
