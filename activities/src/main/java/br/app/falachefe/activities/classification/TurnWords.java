package br.app.falachefe.activities.classification;

import br.app.falachefe.workflows.message.InboundMessage;
import java.util.List;

/** The words that customers used themselves: texts, captions, what they tapped; nothing where there are none. */
final class TurnWords {
    private TurnWords() {}

    static List<String> of(List<InboundMessage> messages) {
        return messages.stream()
                .map(TurnWords::of)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String of(InboundMessage message) {
        return switch (message) {
            case InboundMessage.Text(var text, var _) -> text;
            case InboundMessage.Edited(var _, var text) -> text;
            case InboundMessage.Image(var caption, var _) -> caption;
            case InboundMessage.Video(var caption, var _, var _) -> caption;
            case InboundMessage.Document(var _, var _, var caption) -> caption;
            case InboundMessage.Choice(var _, var label, var _) -> label;
            case InboundMessage.PollVote(var options, var _) -> String.join(", ", options);
            case InboundMessage.Audio _,
                    InboundMessage.Sticker _,
                    InboundMessage.Location _,
                    InboundMessage.Contact _,
                    InboundMessage.Reaction _,
                    InboundMessage.Deleted _,
                    InboundMessage.Unsupported _ -> "";
        };
    }
}
