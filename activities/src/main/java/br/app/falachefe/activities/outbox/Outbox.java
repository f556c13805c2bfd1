package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.turn.Turns;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.Sending;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.message.OutboundMessage;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The parts of answers before and after they are sent: written once, counted, taken up again or given up. */
@Component
public class Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Turns turns;

    public Outbox(JdbcClient jdbc, JsonMapper json, Turns turns) {
        this.jdbc = jdbc;
        this.json = json;
        this.turns = turns;
    }

    /**
     * Writes the answer of a turn and seals the turn, inside the caller's transaction, which holds the turn
     * ({@link Turns#lock}). A turn that has its answer keeps it, since the customer may have read half of it.
     *
     * @return how many parts the answer has
     */
    public int prepare(TurnRef ref, List<OutboundMessage> messages) {
        int present = parts(ref.turn()).total();
        if (present > 0) {
            return present;
        }
        turns.seal(ref);
        for (int part = 1; part <= messages.size(); part++) {
            insert(ref.turn(), part, messages.get(part - 1));
        }
        return messages.size();
    }

    /** Writes the one apology of a turn inside the transaction that parks it. */
    public Apology prepareApology(TurnRef ref, OutboundMessage.Text apology) {
        insert(ref.turn(), Sending.APOLOGY, apology);
        return jdbc.sql("select state from outbound_message where turn_id = :turn and part = :part")
                                .param("turn", ref.turn().value())
                                .param("part", Sending.APOLOGY)
                                .query((row, n) -> PartState.ofColumn(row.getString("state")))
                                .single()
                        == PartState.PREPARED
                ? Apology.OWED
                : Apology.SETTLED;
    }

    /**
     * Replies go where the latest message of the turn came from: a chat may move from a LID to a phone. What answers
     * messages from before a restore may have left in the time that the restored database has forgotten, under the same
     * label: it begins in doubt, so that the gateway is asked before anything is sent. Nobody looks for an apology. What
     * came since has labels that no forgotten answer can have had.
     */
    private void insert(TurnId turn, int part, OutboundMessage message) {
        jdbc.sql("""
                        insert into outbound_message (conversation_id, turn_id, part, address, message, track_id, state,
                            unsure_since)
                        select latest.conversation_id, turn.id, :part, latest.address, cast(:message as jsonb),
                            :track || coalesce('@' || cast(extract(epoch from turn.life) as bigint), ''),
                            case when forgotten then 'unsure' else 'prepared' end,
                            case when forgotten then clock_timestamp() end
                        from turn join inbound_message latest on latest.turn_id = turn.id
                        cross join lateral
                            (select :part <> :apology and turn.life is distinct from present_life()) as was (forgotten)
                        where turn.id = :turn order by latest.sequence desc limit 1
                        on conflict (turn_id, part) do nothing
                        """)
                .param("part", part)
                .param("apology", Sending.APOLOGY)
                .param("message", json.writeValueAsString(message))
                .param("track", TrackId.of(turn, part).value())
                .param("turn", turn.value())
                .update();
    }

    /** What the answer of a turn says, part by part, without the apology. */
    public List<String> texts(TurnId turn) {
        return jdbc.sql("select message from outbound_message where turn_id = :turn and part <> :apology order by part")
                .param("turn", turn.value())
                .param("apology", Sending.APOLOGY)
                .query((row, n) -> json.readValue(row.getString("message"), OutboundMessage.class)
                        .text())
                .list();
    }

    public PartStates parts(TurnId turn) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'prepared') as prepared,
                            count(*) filter (where state = 'sending') as sending,
                            count(*) filter (where state = 'sent') as sent,
                            count(*) filter (where state = 'failed') as failed,
                            count(*) filter (where state = 'unsure') as unsure,
                            count(*) filter (where state = 'left_to_person') as left_to_person
                        from outbound_message where turn_id = :turn and part <> :apology
                        """)
                .param("turn", turn.value())
                .param("apology", Sending.APOLOGY)
                .query((row, n) -> new PartStates(
                        row.getInt("prepared"),
                        row.getInt("sending"),
                        row.getInt("sent"),
                        row.getInt("failed"),
                        row.getInt("unsure"),
                        row.getInt("left_to_person")))
                .single();
    }

    /**
     * Takes the answer of a parked turn up again by an operator's order: the only way back from {@code failed}. What may
     * have left, also in a time that a restored database has forgotten, goes out once more only when looked for or with
     * the operator's explicit yes. What was left to a person stays with the person.
     */
    public PartStates reopen(TurnId turn, OperatorOrder order) {
        jdbc.sql("""
                        update outbound_message part set state = case when forgotten then 'unsure' else 'prepared' end,
                            unsure_since = case when forgotten then clock_timestamp() end,
                            settled_at = null, failure = null, failure_detail = null, none_found_at = null,
                            risky_claims = least(risky_claims, 1)
                        from (select id, life is distinct from present_life() and not :sendAgain as forgotten
                              from turn where id = :turn) taken
                        where part.turn_id = taken.id and part.part <> :apology
                          and (part.state = 'failed' or (part.state = 'unsure' and :sendAgain))
                        """)
                .param("turn", turn.value())
                .param("apology", Sending.APOLOGY)
                .param("sendAgain", order.sendAgain())
                .update();
        return parts(turn);
    }

    /** Whether a part is left to a person because it may have arrived. */
    public boolean leftInDoubt(TurnId turn) {
        return jdbc.sql("select exists (select 1 from outbound_message where turn_id = :turn"
                        + " and state = 'left_to_person' and failure = 'SEND_UNSURE')")
                .param("turn", turn.value())
                .query(Boolean.class)
                .single();
    }

    /** Shows whatever was not sent to a person, because the turn is closed without it. */
    public PartStates leaveToPerson(TurnId turn) {
        jdbc.sql("update outbound_message set state = 'left_to_person', settled_at = now(),"
                        + " failure = case state when 'unsure' then 'SEND_UNSURE' else failure end"
                        + " where turn_id = :turn and state in ('prepared', 'failed', 'unsure')")
                .param("turn", turn.value())
                .update();
        return parts(turn);
    }
}
