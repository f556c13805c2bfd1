package br.app.falachefe.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One way in which a conversation can go, played on the whole product so that its history can be stored. */
enum Scenario {
    PLAIN_TURN(chat -> {
        chat.ask("Oi, tudo bem?");
        chat.ask("Qual é o meu saldo?");
    }),
    TOOLS(chat -> {
        chat.ask("Recebi R$ 5.000 de vendas hoje");
        chat.ask("Paguei R$ 1.200 de aluguel ontem");
        chat.ask("Quanto entrou neste mês?");
    }),
    BURST(chat -> {
        List.of("Recebi R$ 300", "de vendas", "hoje").forEach(text -> chat.write(text));
        chat.awaitAnswer();
    }),
    THINKING_AGAIN(chat -> {
        chat.faults(Map.of("model_hang_ms", 3000));
        chat.write("Recebi R$ 300 de vendas");
        chat.awaitRows("from turn where state = 'open'");
        chat.write("e R$ 200 de serviços");
        chat.faults(Map.of());
        chat.awaitAnswer();
    }),
    FAILURE_AND_RETRY(chat -> {
        chat.faults(Map.of("send_463", 1));
        chat.write("Qual é o meu saldo?");
        chat.awaitState("failed");
        chat.faults(Map.of());
        chat.order("retry");
        chat.awaitAnswer();
    }),
    FAILURE_AND_SKIP(chat -> {
        chat.faults(Map.of("send_463", 1));
        chat.write("Qual é o meu saldo?");
        chat.awaitState("failed");
        chat.faults(Map.of());
        chat.order("skip");
        chat.awaitState("ok");
    }),
    UNSURE_FOUND(chat -> {
        chat.faults(Map.of("send_lost_answer", 1, "echo_off", true, "find_stale_ms", 7000));
        chat.write("Qual é o meu saldo?");
        chat.awaitState("unsure");
        chat.awaitState("ok");
        chat.faults(Map.of());
    }),
    UNSURE_SENT_AGAIN(chat -> {
        chat.faults(Map.of("send_503", 1, "delivered", 0));
        chat.write("Qual é o meu saldo?");
        chat.awaitState("unsure");
        chat.faults(Map.of());
        chat.awaitAnswer();
    }),
    PAUSE(chat -> {
        chat.ask("Oi!");
        chat.ownerWrites("Deixa comigo.");
        chat.awaitState("paused");
        chat.write("Obrigada!");
        chat.awaitRows("from inbound_message where state = 'left_to_person'");
        chat.order("resume");
        chat.ask("Qual é o meu saldo?");
    }),
    CONTINUE_AS_NEW(chat -> {
        for (int turn = 1; turn <= 5; turn++) {
            chat.ask("Qual é o meu saldo?");
        }
    });

    private final Consumer<ChatScene> play;

    Scenario(Consumer<ChatScene> play) {
        this.play = play;
    }

    static Optional<Scenario> named(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.fileName().equals(name))
                .findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Plays it with one customer; answers the id of the conversation. */
    String play(RunningProduct product) {
        ChatScene chat = new ChatScene(product, "5511999990001");
        play.accept(chat);
        product.rows.awaitQuiet();
        return chat.conversation();
    }
}
