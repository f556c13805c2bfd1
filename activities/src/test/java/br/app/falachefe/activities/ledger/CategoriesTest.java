package br.app.falachefe.activities.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {
    private final Categories categories = new Categories();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INCOME  | vendas                      | ''        | Vendas
            INCOME  | venda de bolos no balcão    | ''        | Vendas
            INCOME  | encomenda da Marina         | ''        | Vendas
            INCOME  | conserto, serviço prestado  | ''        | Serviços
            INCOME  | empréstimo do banco         | ''        | Empréstimos
            INCOME  | João                        | ''        | Outros
            EXPENSE | aluguel da loja             | ''        | Aluguel
            EXPENSE | conta de luz                | contas    | Energia
            EXPENSE | conta de água               | contas    | Água
            EXPENSE | farinha e açúcar            | ''        | Fornecedores
            EXPENSE | salário da Ana              | pessoal   | Salários
            EXPENSE | DAS                         | ''        | Impostos
            EXPENSE | conta das meninas           | ''        | Outros
            EXPENSE | taxa da maquininha          | ''        | Taxas bancárias
            EXPENSE | gasolina                    | ''        | Transporte
            EXPENSE | anúncio no Instagram        | ''        | Marketing
            EXPENSE | internet                    | ''        | Internet e telefone
            EXPENSE | coisas da loja              | mercadorias | Fornecedores
            EXPENSE | despesa                     | luz       | Energia
            EXPENSE | luz                         | outros    | Energia
            EXPENSE | luz                         | marketing | Marketing
            EXPENSE | presente                    | brindes da casa | Marketing
            EXPENSE | presente                    | minha casa | Minha casa
            EXPENSE | luz                         | festa junina | Festa Junina
            """)
    void choosesACategory(Direction direction, String description, String proposed, String expected) {
        assertThat(categories.choose(direction, description, proposed, List.of("Festa Junina")))
                .isEqualTo(expected);
    }

    @Test
    void keepsAKnownSpellingAndMakesNewNamesTidy() {
        assertThat(categories.spelled("pro-labore", List.of())).isEqualTo("Pró-labore");
        assertThat(categories.spelled("  sonho   do  doce ", List.of())).isEqualTo("Sonho do doce");
        assertThat(categories.spelled("SONHO DO DOCE", List.of("Sonho do doce")))
                .isEqualTo("Sonho do doce");
        assertThat(categories.spelled("x".repeat(99), List.of())).hasSize(NewEntry.LONGEST_CATEGORY);
    }
}
