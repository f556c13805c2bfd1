package br.app.falachefe.activities.agent;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.ToolEffect;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent for tests: it looks, writes notes for its company, and refuses after having written. */
final class ShopAgent implements Agent {
    static final AgentId ID = new AgentId("shop");
    static final Intent INTENT = new Intent("shop_talk");

    private final JdbcClient jdbc;

    ShopAgent(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table note (company uuid not null, text text not null, effect_key text not null unique)")
                .update();
    }

    record Look(String item) {}

    record Note(
            @Says(value = "O texto da nota.", example = "comprar pão")
            String text,

            int copies) {}

    @Override
    public AgentId id() {
        return ID;
    }

    @Override
    public String whenToUse() {
        return "Quando alguém fala da loja.";
    }

    @Override
    public List<Intent> intents() {
        return List.of(INTENT);
    }

    @Override
    public String prompt() {
        return "Seu nome é Teca.";
    }

    @Override
    public List<Tool<?>> tools() {
        return List.of(
                new Tool<>(
                        "ver_estoque",
                        "Mostra o estoque.",
                        ToolEffect.LOOK,
                        Look.class,
                        (context, look) ->
                                new ToolReply.Done("Há 7 unidades de " + look.item() + " em " + context.today())),
                new Tool<>("guardar_nota", "Guarda uma nota.", ToolEffect.CHANGE, Note.class, this::write),
                new Tool<>("nota_recusada", "Guarda e desiste.", ToolEffect.CHANGE, Note.class, (context, note) -> {
                    write(context, note);
                    return new ToolReply.Refused("mudei de ideia");
                }),
                new Tool<>("sem_banco", "Não alcança o banco.", ToolEffect.LOOK, Look.class, (context, look) -> {
                    throw new QueryTimeoutException("away");
                }),
                new Tool<>("apagar_tudo", "Apaga tudo.", ToolEffect.CHANGE_AFTER_YES, Note.class, (context, note) -> {
                    throw new AssertionError("ran without a yes");
                }));
    }

    private ToolReply write(ToolContext context, Note note) {
        jdbc.sql("insert into note (company, text, effect_key) values (:company, :text, :key)")
                .param("company", context.company().value())
                .param("text", note.text())
                .param("key", context.effectKey())
                .update();
        return new ToolReply.Done("Nota guardada: " + note.text());
    }

    List<String> notes() {
        return jdbc.sql("select company || ' ' || text from note order by text")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
