package br.app.falachefe.bench.traffic;

import java.util.List;

/** What a customer writes about. A chat keeps to its topic, so that several messages in one turn have one adviser. */
enum Topic {
    CASH(List.of("Qual é o meu saldo?", "Quanto entrou esta semana?", "Qual é o meu saldo hoje?")),
    FINANCE(List.of("Como calculo o preço de venda do meu produto?", "Onde posso cortar custos?")),
    MARKETING(List.of("Como divulgo minha loja no Instagram?", "Me dá uma ideia de campanha para o Natal")),
    PEOPLE(List.of("Como calculo o 13º do funcionário?"));

    private final List<String> questions;

    Topic(List<String> questions) {
        this.questions = questions;
    }

    /** Half of the customers write about their cash, since only there something can be written down twice. */
    static Topic of(int chat) {
        return switch (chat % 6) {
            case 0, 2, 4 -> CASH;
            case 1 -> FINANCE;
            case 3 -> MARKETING;
            default -> PEOPLE;
        };
    }

    String question(int choice) {
        return questions.get(Math.floorMod(choice, questions.size()));
    }
}
