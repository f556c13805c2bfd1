package br.app.falachefe.simulator.phone;

import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Counts since the last reset.
 *
 * @param inbound messages that customers wrote
 * @param webhookAnswers tries to deliver any event, by HTTP status; 0 = no answer
 * @param sends messages of the product that reached a phone
 * @param sendsPerTrackIdOverOne labels under which more than one message reached a phone
 */
@JsonNaming(SnakeCaseStrategy.class)
record StatsView(
        long inbound,
        Map<Integer, Long> webhookAnswers,
        long sends,
        Map<String, Long> sendsPerTrackIdOverOne,
        Map<String, InAndOut> chats) {
    /** Messages of one chat by direction. */
    record InAndOut(long in, long out) {
        InAndOut plus(boolean isOut) {
            return isOut ? new InAndOut(in, out + 1) : new InAndOut(in + 1, out);
        }
    }
}
