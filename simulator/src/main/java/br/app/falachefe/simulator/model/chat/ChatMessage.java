package br.app.falachefe.simulator.model.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One message of a request; {@code answers} is the id of the call that a tool message answers. */
public record ChatMessage(
        Role role,
        String text,
        List<Attachment> attachments,
        List<ToolCall> calls,
        @Nullable String answers) {
    public ChatMessage {
        attachments = List.copyOf(attachments);
        calls = List.copyOf(calls);
    }

    /** What was typed and what the attachments say. */
    public String allText() {
        var said = attachments.stream().map(Attachment::says).flatMap(Stream::ofNullable);
        return Stream.concat(Stream.of(text), said)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
