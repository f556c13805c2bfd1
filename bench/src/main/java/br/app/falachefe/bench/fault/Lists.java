package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.traffic.Written;
import br.app.falachefe.bench.wire.NoAnswerException;
import br.app.falachefe.bench.wire.Phone;
import br.app.falachefe.bench.wire.PhoneMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets each customer who told something to write down ask for the list, when all is over. */
final class Lists {
    private static final int FIRST_MARKER = 9000;
    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Phone phone;

    Lists(Phone phone) {
        this.phone = phone;
    }

    private record Asked(String messageid, String marker) {}

    /** @return what each chat was shown; a chat without an answer is missing */
    Map<String, String> ask(List<Written> written) throws NoAnswerException, InterruptedException {
        var chats = written.stream()
                .filter(one -> one.line().amount() != null)
                .map(one -> one.line().chat())
                .distinct()
                .toList();
        var asked = new HashMap<String, Asked>();
        for (var chat : chats) {
            var marker = "m" + (FIRST_MARKER + asked.size());
            var message = phone.write(chat, "Cliente", "Lista os lançamentos " + marker);
            asked.put(chat, new Asked(message.messageid(), marker));
            Thread.sleep(BETWEEN);
        }
        return await(asked);
    }

    private Map<String, String> await(Map<String, Asked> asked) throws NoAnswerException, InterruptedException {
        var lists = new HashMap<String, String>();
        var end = Instant.now().plus(PATIENCE);
        while (lists.size() < asked.size() && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
            for (var chat : asked.entrySet()) {
                if (!lists.containsKey(chat.getKey())) {
                    var answer = after(phone.transcript(chat.getKey()), chat.getValue());
                    // The marker stands at the very end, so the list before it is complete.
                    if (answer.contains(chat.getValue().marker())) {
                        lists.put(chat.getKey(), answer);
                    }
                }
            }
        }
        return lists;
    }

    private static String after(List<PhoneMessage> transcript, Asked asked) {
        return transcript.stream()
                .dropWhile(message -> !message.messageid().equals(asked.messageid()))
                .filter(message -> !message.incoming())
                .map(PhoneMessage::text)
                .collect(Collectors.joining("\n"));
    }
}
