package br.app.falachefe.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** One customer's chat on a running product, with all who have a say in it: customer, owner, operator, bad luck. */
final class ChatScene {
    /** Longer than two minutes of silence, after which a doubt is over. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final RunningProduct product;
    private final String customer;

    ChatScene(RunningProduct product, String customer) {
        this.product = product;
        this.customer = customer;
    }

    String ask(String text) {
        return product.phone.ask(customer, text);
    }

    void write(String text) {
        product.phone.write(customer, text);
    }

    /** A person of the company writes to the customer on the business phone. */
    void ownerWrites(String text) {
        product.phone.post("/phone/messages", Map.of("from", customer, "text", text, "by_owner", true));
    }

    void faults(Map<String, Object> faults) {
        product.phone.post("/faults", faults);
    }

    void order(String order) {
        product.operator.post("/api/conversations/" + conversation() + "/" + order, Map.of());
    }

    void awaitAnswer() {
        await().atMost(PATIENCE).until(() -> !product.phone.answers(customer).isEmpty());
    }

    /** As the operator API tells it. */
    void awaitState(String state) {
        await().atMost(PATIENCE).until(() -> state().equals(state));
    }

    void awaitRows(String from) {
        await().atMost(PATIENCE).until(() -> product.rows.count(from) > 0);
    }

    String conversation() {
        return product.rows
                .column("select conversation_id from chat_alias where address = ?", customer + "@s.whatsapp.net")
                .getFirst();
    }

    private String state() {
        for (var conversation : product.operator.get("/api/conversations").path("conversations")) {
            if (conversation.path("phone").asString("").equals(customer)) {
                return conversation.path("state").asString("").toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
