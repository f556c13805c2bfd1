package br.app.falachefe.simulator.model.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a request that waits for an answer: everything after the last finished answer, and what came before it. */
public record Turn(
        String system,
        List<String> texts,
        List<Attachment> attachments,
        List<Executed> executed,
        List<String> earlier) {
    public Turn {
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
        executed = List.copyOf(executed);
        earlier = List.copyOf(earlier);
    }

    public static Turn of(ChatRequest request) {
        var messages = request.messages();
        int start = 0;
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            if (message.role() == Role.ASSISTANT && message.calls().isEmpty()) {
                start = i + 1;
            }
        }
        var now = messages.subList(start, messages.size());
        return new Turn(
                texts(messages, Role.SYSTEM).stream().collect(Collectors.joining("\n")),
                texts(now, Role.USER),
                now.stream().flatMap(message -> message.attachments().stream()).toList(),
                executed(now),
                texts(messages.subList(0, start), Role.ASSISTANT));
    }

    public List<String> results() {
        return executed.stream().map(Executed::result).toList();
    }

    public String text() {
        return String.join("\n", texts);
    }

    private static List<String> texts(List<ChatMessage> messages, Role role) {
        return messages.stream()
                .filter(message -> message.role() == role)
                .map(ChatMessage::allText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<Executed> executed(List<ChatMessage> messages) {
        var executed = new ArrayList<Executed>();
        for (var message : messages) {
            for (var call : message.calls()) {
                messages.stream()
                        .filter(answer -> call.id().equals(answer.answers()))
                        .findFirst()
                        .ifPresent(answer -> executed.add(new Executed(call, answer.text())));
            }
        }
        return executed;
    }
}
