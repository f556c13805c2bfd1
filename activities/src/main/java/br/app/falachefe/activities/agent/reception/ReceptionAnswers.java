package br.app.falachefe.activities.agent.reception;

import br.app.falachefe.activities.agent.Reception;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.InboundMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Picks one of the variants in {@code answers.txt} by the turn's id, so that people do not read the same words daily. */
@Component
class ReceptionAnswers implements Reception {
    private static final Intent OPT_OUT = new Intent("opt_out");
    private static final Intent OTHER = new Intent("other");
    private static final List<Intent> INTENTS =
            List.of(new Intent("greeting"), new Intent("help"), new Intent("human"), OPT_OUT, OTHER);

    private static final String UNSURE = "unsure";
    private static final String MEDIA = "media";
    private static final String HOW_TO_LEAVE = "how_to_leave";
    private static final String THANKS = "thanks";

    private static final Pattern THANKING = Pattern.compile(
            "[^\\p{L}]*(?:(?:muito )?(?:obrigad[oa]+|obg|brigad[oa]|valeu|vlw|gratid[aã]o)[\\p{L}, ]{0,20}"
                    + "|ok+|okay|blz|beleza|certo|entendi|combinado|show|top|perfeito|[oó]timo|legal|tchau|at[eé] mais)?"
                    + "[^\\p{L}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, List<String>> variants = AnswerSections.read();

    ReceptionAnswers() {
        INTENTS.forEach(intent -> of(intent.value()));
        of(UNSURE);
        of(MEDIA);
        of(HOW_TO_LEAVE);
        of(THANKS);
    }

    @Override
    public List<Intent> intents() {
        return INTENTS;
    }

    @Override
    public String answer(TurnId turn, Routing routing, List<TurnMessage> messages) {
        List<String> words = of(section(routing, messages));
        return words.get(Math.floorMod(turn.value().hashCode(), words.size()));
    }

    /** Where the customer used no words, we say that we cannot hear or see them, whatever was guessed. */
    private static String section(Routing routing, List<TurnMessage> messages) {
        if (!messages.isEmpty() && messages.stream().allMatch(message -> isWordless(message.message()))) {
            return MEDIA;
        }
        if (!routing.agent().equals(ID) || routing.stage() == Routing.Stage.UNSURE) {
            return UNSURE;
        }
        // Only the closed list of whole messages, which no model decides, has really opted anybody out.
        if (routing.intent().equals(OPT_OUT) && routing.stage() != Routing.Stage.LOCAL) {
            return HOW_TO_LEAVE;
        }
        return routing.intent().equals(OTHER) && isThanks(messages)
                ? THANKS
                : routing.intent().value();
    }

    private static boolean isThanks(List<TurnMessage> messages) {
        return !messages.isEmpty()
                && messages.stream()
                        .allMatch(message -> message.message() instanceof InboundMessage.Text(var text, var _)
                                && THANKING.matcher(text).matches());
    }

    private static boolean isWordless(InboundMessage message) {
        return switch (message) {
            case InboundMessage.Audio _ -> true;
            case InboundMessage.Image(var caption, var _) -> caption.isBlank();
            case InboundMessage.Video(var caption, var _, var _) -> caption.isBlank();
            case InboundMessage.Document(var _, var _, var caption) -> caption.isBlank();
            case InboundMessage.Text _,
                    InboundMessage.Sticker _,
                    InboundMessage.Location _,
                    InboundMessage.Contact _,
                    InboundMessage.Choice _,
                    InboundMessage.PollVote _,
                    InboundMessage.Reaction _,
                    InboundMessage.Edited _,
                    InboundMessage.Deleted _,
                    InboundMessage.Unsupported _ -> false;
        };
    }

    private List<String> of(String section) {
        List<String> found = variants.get(section);
        if (found == null) {
            throw new IllegalStateException("answers.txt of the reception has no section # " + section);
        }
        return found;
    }
}
