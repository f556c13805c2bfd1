package br.app.falachefe.bench.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides who writes what next; the same seed gives the same customers. Used by one thread. */
public final class Script {
    /** A list of entries shows this many; more in one chat could not be counted. */
    private static final int MOST_ENTRIES = 14;

    private static final double ENTRY = 0.6;
    private static final double SAME_CHAT_AGAIN = 0.15;
    private static final int MANY = 1000;
    private static final int SMALLEST = 1000;

    private final int chats;
    private final Random random;
    private final Map<Integer, Integer> entries = new HashMap<>();
    private final List<Integer> round = new ArrayList<>();
    private int written;
    private int lastChat;

    public Script(int chats, long seed) {
        this.chats = chats;
        this.random = new Random(seed);
    }

    public static String chat(int index) {
        return "55119700%05d".formatted(index);
    }

    /** @param busy chats whose last message is still at the door; empty where everybody is */
    public Optional<Line> next(Set<String> busy) {
        if (random.nextDouble() < SAME_CHAT_AGAIN && !busy.contains(chat(lastChat))) {
            return Optional.of(line(lastChat));
        }
        if (round.isEmpty()) {
            startRound();
        }
        var free = round.stream().filter(chat -> !busy.contains(chat(chat))).findFirst();
        free.ifPresent(chat -> {
            round.remove(chat);
            lastChat = chat;
        });
        return free.map(this::line);
    }

    /** Everybody writes in each round, in another order. */
    private void startRound() {
        IntStream.range(0, chats).forEach(round::add);
        Collections.shuffle(round, random);
    }

    private Line line(int chat) {
        var number = ++written;
        var topic = Topic.of(chat);
        if (topic == Topic.CASH && entries.getOrDefault(chat, 0) < MOST_ENTRIES && random.nextDouble() < ENTRY) {
            entries.merge(chat, 1, Integer::sum);
            // Each amount occurs once, so that a list tells whose entry is there twice.
            var amount = new Centavos(SMALLEST + number);
            return new Line(number, chat(chat), "Recebi " + amount + " de vendas " + Line.marker(number), amount);
        }
        var question = topic.question(random.nextInt(MANY));
        return new Line(number, chat(chat), question + " " + Line.marker(number), null);
    }
}
