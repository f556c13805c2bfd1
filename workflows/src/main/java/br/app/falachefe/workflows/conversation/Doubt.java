package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.conversation.Reconciliation.Verdict;

/**
 * A part of which nobody knows whether it left: traces of it are looked for until there is one, or until their absence
 * counts. Then it is sent once more, or a person sees it; the rows decide which (docs/delivery.md, section 5).
 */
final class Doubt {
    private final Outside outside;
    private final Labels labels;
    private final Inbox inbox;
    /** An echo has settled a row: the wait is over at once. */
    private boolean news;

    Doubt(Outside outside, Labels labels, Inbox inbox) {
        this.outside = outside;
        this.labels = labels;
        this.inbox = inbox;
    }

    void hear() {
        news = true;
    }

    /** Ends with anything but {@link Delivery.Unsure}. */
    Delivery settle(Sending.SendPart part) {
        while (true) {
            news = false;
            Reconciliation.Reconciled look = outside.reconciliation().reconcileSend(part);
            show(look.standing());
            switch (look.verdict()) {
                case Verdict.Left left -> {
                    return new Delivery.Sent(left.messageId());
                }
                case Verdict.Unknown unknown ->
                    Waiting.waitFor(unknown.lookAgainIn(), "espera um sinal da resposta no WhatsApp", () -> news);
                case Verdict.AskToSend ask -> {
                    Delivery delivery = outside.sending().sendReply(part).delivery();
                    if (!(delivery instanceof Delivery.Unsure)) {
                        return delivery;
                    }
                }
                case Verdict.Failed failed -> {
                    return new Delivery.NotSent(failed.failure());
                }
                case Verdict.ShownToPerson shown -> {
                    return new Delivery.LeftToPerson();
                }
                case Verdict.Stale stale -> {
                    return new Delivery.Stale();
                }
            }
        }
    }

    private void show(Standing standing) {
        labels.show(null, null, standing);
        Details.show(standing, inbox.sequences().size(), "procurando no WhatsApp se a resposta chegou");
    }
}
