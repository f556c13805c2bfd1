package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.company.Companies;
import br.app.falachefe.activities.company.Member;
import br.app.falachefe.activities.inbox.ConversationRows;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.ConversationId;
import org.springframework.stereotype.Component;

/** Finds out whom a turn works for; nothing that a model says has a part in it. */
@Component
class Customers {
    private final ConversationRows conversations;
    private final Companies companies;

    Customers(ConversationRows conversations, Companies companies) {
        this.conversations = conversations;
        this.companies = companies;
    }

    Customer of(TurnId turn) {
        ConversationId conversation =
                new ConversationId(turn.value().substring(0, turn.value().indexOf(':')));
        Member member = conversations.member(conversation);
        return new Customer(conversation, member.person(), member.company(), companies.zone(member.company()));
    }
}
