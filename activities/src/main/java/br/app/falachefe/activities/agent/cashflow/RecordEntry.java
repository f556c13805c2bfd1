package br.app.falachefe.activities.agent.cashflow;

import br.app.falachefe.activities.agent.Says;
import br.app.falachefe.activities.agent.Tool;
import br.app.falachefe.activities.agent.ToolContext;
import br.app.falachefe.activities.agent.ToolReply;
import br.app.falachefe.activities.ledger.Categories;
import br.app.falachefe.activities.ledger.Cause;
import br.app.falachefe.activities.ledger.Direction;
import br.app.falachefe.activities.ledger.Entry;
import br.app.falachefe.activities.ledger.Ledger;
import br.app.falachefe.activities.ledger.NewEntry;
import br.app.falachefe.activities.ledger.Recording;
import br.app.falachefe.activities.portuguese.Amounts;
import br.app.falachefe.activities.portuguese.Reading.Unclear;
import br.app.falachefe.activities.portuguese.Reading.Understood;
import br.app.falachefe.workflows.agent.ToolEffect;
import br.app.falachefe.workflows.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes down money that came in or went out. */
final class RecordEntry {
    private final Ledger ledger;
    private final Categories categories;

    RecordEntry(Ledger ledger, Categories categories) {
        this.ledger = ledger;
        this.categories = categories;
    }

    record Arguments(
            @Says(
                    value = "entrada quando o negócio recebeu dinheiro, saida quando gastou; null se não está claro.",
                    example = "entrada")
            @Nullable
            Way tipo,

            @Says(value = "O valor com as palavras do cliente, sem somar nem converter.", example = "R$ 5.000")
            String valor,

            @Says(value = "Do que foi, em poucas palavras do cliente.", example = "vendas")
            String descricao,

            @Says(value = "O dia com as palavras do cliente; null se não disse, e vale hoje.", example = "ontem")
            @Nullable
            String data,

            @Says(
                    value = "Vendas, Serviços, Aluguel, Fornecedores, Salários, Pró-labore, Impostos, Taxas bancárias,"
                            + " Energia, Água, Internet e telefone, Gás, Transporte, Marketing, Manutenção,"
                            + " Equipamentos, Alimentação, Sistemas e assinaturas, Limpeza e escritório,"
                            + " Empréstimos, Aportes, Rendimentos, Reembolsos, Outros, ou a que o cliente pediu;"
                            + " null na dúvida.",
                    example = "Vendas")
            @Nullable
            String categoria,

            @Says(value = "true só se foi dito que há dois iguais; senão null.", example = "false") @Nullable
            Boolean repetido) {

        /** A model may leave out what its schema requires. */
        Arguments {
            valor = valor == null ? "" : valor;
            descricao = descricao == null ? "" : descricao;
        }
    }

    Tool<Arguments> tool() {
        return new Tool<>(
                "registrar_lancamento",
                "Registra no caixa um valor que entrou ou saiu. Chame uma vez por valor, antes de perguntar detalhes.",
                ToolEffect.CHANGE,
                Arguments.class,
                this::run);
    }

    private ToolReply run(ToolContext context, Arguments arguments) {
        if (arguments.tipo() == null) {
            return new ToolReply.Refused("não ficou claro se esse valor entrou ou saiu do caixa; qual dos dois?");
        }
        return switch (Amounts.read(arguments.valor())) {
            case Unclear<Money>(var doubt, String ask) -> new ToolReply.Refused(ask);
            case Understood<Money>(Money amount) ->
                switch (Days.read(arguments.data(), context.today())) {
                    case Unclear<LocalDate>(var doubt, String ask) -> new ToolReply.Refused(ask);
                    case Understood<LocalDate>(LocalDate day) ->
                        record(context, arguments, arguments.tipo().direction(), amount, day);
                };
        };
    }

    private ToolReply record(
            ToolContext context, Arguments arguments, Direction direction, Money amount, LocalDate day) {
        String said = EntryText.tidy(arguments.descricao());
        String description = said.isEmpty() ? Way.said(direction) : said;
        String proposed = arguments.categoria() == null ? "" : EntryText.tidy(arguments.categoria());
        String category = categories.choose(direction, description, proposed, ledger.categories(context.company()));
        Recording recording = ledger.record(
                new Cause(
                        context.company(),
                        context.person(),
                        context.effectKey(),
                        context.turn().turn().value()),
                new NewEntry(direction, amount, description, category, day),
                Boolean.TRUE.equals(arguments.repetido()));
        return switch (recording) {
            case Recording.Recorded(Entry entry) ->
                new ToolReply.Done(
                        EntryText.sentence(entry) + "." + EntryText.ahead(entry.occurredOn(), context.today())
                                + EntryText.cash(ledger.cashOn(context.company(), context.today())));
            case Recording.AlreadyThere(Entry entry) ->
                new ToolReply.Refused(
                        "isto já está anotado a partir desta mensagem: lançamento nº " + entry.number() + ", "
                                + EntryText.details(entry) + ". Só com um pedido claro de dois iguais (repetido = true)"
                                + " entra outro.");
        };
    }
}
