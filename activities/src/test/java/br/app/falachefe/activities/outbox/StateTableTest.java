package br.app.falachefe.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.inbox.InboundEvent;
import br.app.falachefe.activities.inbox.Pause;
import br.app.falachefe.activities.inbox.ReceiptStatus;
import br.app.falachefe.workflows.conversation.OperatorOrder;
import br.app.falachefe.workflows.conversation.TurnRef;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.MessageId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a part against everything that can happen to it. */
class StateTableTest {
    private static final House HOUSE = new House();
    private static final int OWN = 1;
    private static final int OLDER = 0;
    private final Chat chat = HOUSE.chat();

    @ParameterizedTest(name = "{0} becomes {2} when it is {1}")
    @CsvSource(textBlock = """
            prepared,       claimed,               sending
            sending,        claimed,               unsure
            sent,           claimed,               sent
            failed,         claimed,               failed
            unsure,         claimed,               unsure
            left_to_person, claimed,               left_to_person
            prepared,       claimed while paused,  left_to_person
            sending,        claimed while paused,  unsure
            sent,           claimed while paused,  sent
            failed,         claimed while paused,  failed
            unsure,         claimed while paused,  unsure
            left_to_person, claimed while paused,  left_to_person
            unsure,         silent and claimed,    sending
            sending,        silent and claimed,    unsure
            unsure,         silent and paused, left_to_person
            prepared,       accepted,              sent
            sending,        accepted,              sent
            sent,           accepted,              sent
            failed,         accepted,              sent
            unsure,         accepted,              sent
            left_to_person, accepted,              sent
            prepared,       not left,              prepared
            sending,        not left,              prepared
            sent,           not left,              sent
            failed,         not left,              failed
            unsure,         not left,              unsure
            left_to_person, not left,              left_to_person
            sending,        not left long ago,     sending
            prepared,       refused,               prepared
            sending,        refused,               failed
            sent,           refused,               sent
            failed,         refused,               failed
            unsure,         refused,               unsure
            left_to_person, refused,               left_to_person
            sending,        refused long ago,      sending
            prepared,       doubtful,              prepared
            sending,        doubtful,              unsure
            sent,           doubtful,              sent
            failed,         doubtful,              failed
            unsure,         doubtful,              unsure
            left_to_person, doubtful,              left_to_person
            sending,        doubtful long ago,     sending
            prepared,       echoed,                sent
            sending,        echoed,                sent
            sent,           echoed,                sent
            failed,         echoed,                sent
            unsure,         echoed,                sent
            left_to_person, echoed,                sent
            prepared,       ordered again,         prepared
            sending,        ordered again,         sending
            sent,           ordered again,         sent
            failed,         ordered again,         prepared
            unsure,         ordered again,         unsure
            left_to_person, ordered again,         left_to_person
            prepared,       ordered with a yes,    prepared
            sending,        ordered with a yes,    sending
            sent,           ordered with a yes,    sent
            failed,         ordered with a yes,    prepared
            unsure,         ordered with a yes,    prepared
            left_to_person, ordered with a yes,    left_to_person
            prepared,       skipped,               left_to_person
            sending,        skipped,               sending
            sent,           skipped,               sent
            failed,         skipped,               left_to_person
            unsure,         skipped,               left_to_person
            left_to_person, skipped,               left_to_person
            """)
    void changes(String before, String event, String after) {
        TurnRef turn = chat.answered("Oi!");
        chat.force(turn, 1, before);

        happens(event, turn);

        assertThat(chat.state(turn, 1)).isEqualTo(after);
    }

    private void happens(String event, TurnRef turn) {
        long row = rowOf(turn);
        switch (event) {
            case "claimed" -> HOUSE.claims.claim(turn, 1);
            case "claimed while paused" -> {
                HOUSE.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);
                HOUSE.claims.claim(turn, 1);
            }
            case "silent and claimed" -> {
                chat.silentFor(turn, 1, "61 seconds");
                HOUSE.claims.claim(turn, 1);
            }
            case "silent and paused" -> {
                chat.silentFor(turn, 1, "61 seconds");
                HOUSE.conversations.pause(chat.id, Pause.Reason.TAKEOVER, null);
                HOUSE.claims.claim(turn, 1);
            }
            case "accepted" -> HOUSE.rows.sent(row, new MessageId("LATE"));
            case "not left" -> HOUSE.rows.backToPrepared(row, OWN);
            case "not left long ago" -> HOUSE.rows.backToPrepared(row, OLDER);
            case "refused" -> HOUSE.rows.fail(row, OWN, FailureType.GATEWAY_REFUSED, "");
            case "refused long ago" -> HOUSE.rows.fail(row, OLDER, FailureType.GATEWAY_REFUSED, "");
            case "doubtful" -> HOUSE.rows.makeUnsure(row, OWN);
            case "doubtful long ago" -> HOUSE.rows.makeUnsure(row, OLDER);
            case "echoed" ->
                HOUSE.evidence.echoed(
                        new InboundEvent.Echo(turn.turn() + "/1", new MessageId("ECHO"), ReceiptStatus.PENDING));
            case "ordered again" -> HOUSE.outbox.reopen(turn.turn(), new OperatorOrder(null, null, false));
            case "ordered with a yes" -> HOUSE.outbox.reopen(turn.turn(), new OperatorOrder(null, null, true));
            case "skipped" -> HOUSE.outbox.leaveToPerson(turn.turn());
            default -> throw new IllegalArgumentException(event);
        }
    }

    private static long rowOf(TurnRef turn) {
        return HOUSE.jdbc
                .sql("select id from outbound_message where turn_id = :turn and part = 1")
                .param("turn", turn.turn().value())
                .query(Long.class)
                .single();
    }
}
