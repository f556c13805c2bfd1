package br.app.falachefe.activities.inbox;

import br.app.falachefe.workflows.conversation.Arrival.Pace;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.InboundMessage.Audio;
import br.app.falachefe.workflows.message.InboundMessage.Choice;
import br.app.falachefe.workflows.message.InboundMessage.Contact;
import br.app.falachefe.workflows.message.InboundMessage.Deleted;
import br.app.falachefe.workflows.message.InboundMessage.Document;
import br.app.falachefe.workflows.message.InboundMessage.Edited;
import br.app.falachefe.workflows.message.InboundMessage.Image;
import br.app.falachefe.workflows.message.InboundMessage.Location;
import br.app.falachefe.workflows.message.InboundMessage.PollVote;
import br.app.falachefe.workflows.message.InboundMessage.Reaction;
import br.app.falachefe.workflows.message.InboundMessage.Sticker;
import br.app.falachefe.workflows.message.InboundMessage.Text;
import br.app.falachefe.workflows.message.InboundMessage.Unsupported;
import br.app.falachefe.workflows.message.InboundMessage.Video;
import br.app.falachefe.workflows.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What the door needs to know of a message.
 *
 * @param target the message that this one is about
 * @param silent nobody expects an answer to it
 */
record Traits(Pace pace, @Nullable MessageId target, boolean silent, boolean optsOut) {

    static Traits of(InboundMessage message) {
        return switch (message) {
            case Text text -> ofText(text.text());
            case Edited(MessageId target, String text) ->
                new Traits(Pace.WAITS_FOR_QUIET, target, false, OptOutWords.isOptOut(text));
            case Reaction reaction -> silent(reaction.target());
            case Deleted deleted -> silent(deleted.target());
            case Audio _,
                    Image _,
                    Video _,
                    Document _,
                    Sticker _,
                    Location _,
                    Contact _,
                    Choice _,
                    PollVote _,
                    Unsupported _ -> new Traits(Pace.AT_ONCE, null, false, false);
        };
    }

    /** Nobody writes a command in several pieces. */
    private static Traits ofText(String text) {
        boolean optsOut = OptOutWords.isOptOut(text);
        boolean command = optsOut || text.startsWith("/") || text.startsWith("#");
        return new Traits(command ? Pace.AT_ONCE : Pace.WAITS_FOR_QUIET, null, false, optsOut);
    }

    /** It must not cut short the quiet time of the text that it follows. */
    private static Traits silent(MessageId target) {
        return new Traits(Pace.WAITS_FOR_QUIET, target, true, false);
    }
}
