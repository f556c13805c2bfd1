package br.app.falachefe.activities.memory;

import br.app.falachefe.workflows.message.InboundMessage;
import java.util.Locale;

/** A message in words, as a model or an operator reads it; what cannot be read yet is named in brackets. */
public final class Spoken {
    private Spoken() {}

    public static String of(InboundMessage message) {
        return switch (message) {
            case InboundMessage.Text(var text, var _) -> text;
            case InboundMessage.Audio(var voiceNote, var seconds, var _) ->
                "[" + (voiceNote ? "mensagem de voz" : "áudio") + " de " + seconds + " s, ainda não ouvida]";
            case InboundMessage.Image(var caption, var _) -> captioned("[foto, ainda não vista]", caption);
            case InboundMessage.Video(var caption, var seconds, var _) ->
                captioned("[vídeo de " + seconds + " s, ainda não visto]", caption);
            case InboundMessage.Document(var fileName, var _, var caption) ->
                captioned("[documento \"" + fileName + "\", ainda não lido]", caption);
            case InboundMessage.Sticker() -> "[figurinha]";
            case InboundMessage.Location(var latitude, var longitude, var name, var address) ->
                captioned(
                        String.format(Locale.ROOT, "[localização %.5f, %.5f]", latitude, longitude),
                        (name + " " + address).strip());
            case InboundMessage.Contact(var displayName, var _) -> "[contato \"" + displayName + "\"]";
            case InboundMessage.Choice(var _, var label, var _) -> label;
            case InboundMessage.PollVote(var options, var _) -> "[voto: " + String.join(", ", options) + "]";
            case InboundMessage.Reaction(var _, var emoji) -> "[reação " + emoji + "]";
            case InboundMessage.Edited(var _, var text) -> "[correção da mensagem anterior] " + text;
            case InboundMessage.Deleted(var _) -> "[mensagem apagada]";
            case InboundMessage.Unsupported(var type) -> "[mensagem do tipo " + type + ", que ainda não lemos]";
        };
    }

    private static String captioned(String what, String caption) {
        return caption.isBlank() ? what : what + " " + caption;
    }
}
