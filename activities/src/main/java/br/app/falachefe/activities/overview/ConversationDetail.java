package br.app.falachefe.activities.overview;

import br.app.falachefe.activities.outbox.PartStates;
import br.app.falachefe.activities.turn.FailureWords;
import br.app.falachefe.workflows.failure.FailureType;
import br.app.falachefe.workflows.message.ConversationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One conversation with the figures of its newest turns. */
@Component
public class ConversationDetail {
    private static final int TURNS = 50;
    private static final int MICROS_DIGITS = 6;
    private static final int COST_DIGITS = 4;

    private static final String FIGURES = """
            select turn.*, asked.asked_at, calls.*, parts.*
            from turn
            left join lateral (
                select min(received_at) as asked_at from inbound_message where turn_id = turn.id) asked on true
            left join lateral (
                select count(*) as calls, coalesce(sum(prompt_tokens), 0) as prompt,
                    coalesce(sum(completion_tokens), 0) as completion, sum(cost_micros) as cost
                from model_call where turn_id = turn.id) calls on true
            left join lateral (
                select min(settled_at) filter (where state = 'sent') as answered_at,
                    count(*) filter (where state = 'prepared') as prepared,
                    count(*) filter (where state = 'sending') as sending,
                    count(*) filter (where state = 'sent') as sent,
                    count(*) filter (where state = 'failed') as failed,
                    count(*) filter (where state = 'unsure') as unsure,
                    count(*) filter (where state = 'left_to_person') as left_to_person
                from outbound_message where turn_id = turn.id and part > 0) parts on true
            where turn.conversation_id = :conversation order by turn.first_sequence desc, turn.opened_at desc limit :turns
            """;

    private final JdbcClient jdbc;
    private final SummaryRows rows;

    ConversationDetail(JdbcClient jdbc, SummaryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Empty where there is no such conversation. */
    public Optional<ConversationView> find(ConversationId id) {
        return jdbc.sql(SummaryRows.CONVERSATIONS + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> rows.read(row))
                .optional()
                .map(summary -> new ConversationView(summary, turns(id)));
    }

    private List<TurnFigures> turns(ConversationId id) {
        return jdbc.sql(FIGURES)
                .param("conversation", id.value())
                .param("turns", TURNS)
                .query((row, n) -> turn(row))
                .list();
    }

    private static TurnFigures turn(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new TurnFigures(
                row.getString("id"),
                row.getString("state"),
                row.getString("agent"),
                row.getString("intent"),
                row.getObject("confidence", Double.class),
                stage == null ? null : stage.toLowerCase(Locale.ROOT),
                row.getTimestamp("opened_at").toInstant(),
                SummaryRows.instant(row, "closed_at"),
                secondsToAnswer(row),
                row.getInt("thoughts"),
                row.getInt("calls"),
                row.getLong("prompt"),
                row.getLong("completion"),
                reais(row.getObject("cost", BigDecimal.class)),
                parts(row),
                failure(row));
    }

    private static @Nullable Double secondsToAnswer(ResultSet row) throws SQLException {
        Timestamp asked = row.getTimestamp("asked_at");
        Timestamp answered = row.getTimestamp("answered_at");
        return asked == null || answered == null
                ? null
                : Duration.between(asked.toInstant(), answered.toInstant()).toMillis() / 1000.0;
    }

    private static @Nullable BigDecimal reais(@Nullable BigDecimal micros) {
        return micros == null ? null : micros.movePointLeft(MICROS_DIGITS).setScale(COST_DIGITS, RoundingMode.HALF_UP);
    }

    private static PartStates parts(ResultSet row) throws SQLException {
        return new PartStates(
                row.getInt("prepared"),
                row.getInt("sending"),
                row.getInt("sent"),
                row.getInt("failed"),
                row.getInt("unsure"),
                row.getInt("left_to_person"));
    }

    private static @Nullable TurnFailure failure(ResultSet row) throws SQLException {
        String step = row.getString("failed_step");
        String failure = row.getString("failure");
        if (step == null || failure == null) {
            return null;
        }
        FailureType type = FailureType.valueOf(failure);
        return new TurnFailure(step, type, FailureWords.of(step, type), SummaryRows.instant(row, "parked_at"));
    }
}
