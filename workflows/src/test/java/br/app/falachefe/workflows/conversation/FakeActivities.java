package br.app.falachefe.workflows.conversation;

import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.message.MessageId;
import io.temporal.activity.Activity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** All activity interfaces over {@link FakeRows}; what agent, tools and gateway do is set by the test. */
final class FakeActivities implements Classification, AgentCalls, ToolCalls, Sending, Reconciliation, Memory, Parking {
    private final FakeRows rows;
    final List<Sending.SendPart> sends = new CopyOnWriteArrayList<>();
    final List<AgentCalls.AgentRound> rounds = new CopyOnWriteArrayList<>();
    final List<ToolCalls.ToolRequest> tools = new CopyOnWriteArrayList<>();
    final List<Parking.ParkTurn> parked = new CopyOnWriteArrayList<>();
    final List<Sending.SendPart> looks = new CopyOnWriteArrayList<>();
    final AtomicInteger staleParks = new AtomicInteger();
    final AtomicInteger openingsToFail = new AtomicInteger();
    volatile Function<AgentRound, Decision> agent =
            round -> new Decision.Reply(round.routing().agent(), 1);
    volatile Function<SendPart, Delivery> gateway = part -> new Delivery.Sent(new MessageId("OUT" + part.part()));

    volatile Function<SendPart, Reconciliation.Verdict> search = part -> new Reconciliation.Verdict.ShownToPerson();

    FakeActivities(FakeRows rows) {
        this.rows = rows;
    }

    @Override
    public TurnOpening classifyMessage(OpenTurn request) {
        if (openingsToFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is away");
        }
        return rows.open(request.queued(), now());
    }

    @Override
    public TurnOpening thinkAgain(ThinkAgain request) {
        return rows.thinkAgain(request.turn(), request.queued());
    }

    @Override
    public TurnOpening reopenTurn(ReopenTurn request) {
        return rows.reopen(request.order(), request.tried(), request.queued());
    }

    @Override
    public SecondOpinion classifyWithModel(AskModel request) {
        return new SecondOpinion(new SecondOpinion.Routed(FakeRows.CASHFLOW));
    }

    @Override
    public AgentAnswer callAgent(AgentRound request) {
        rounds.add(request);
        Decision decision = agent.apply(request);
        if (decision instanceof Decision.UseTools || rows.seal(request.turn())) {
            return new AgentAnswer(decision);
        }
        return new AgentAnswer(new Decision.Stale());
    }

    @Override
    public ToolAnswer callTool(ToolRequest request) {
        tools.add(request);
        return new ToolAnswer(new ToolResult.Done());
    }

    @Override
    public SendOutcome sendReply(SendPart request) {
        Delivery delivery = gateway.apply(request);
        sends.add(request);
        return new SendOutcome(delivery);
    }

    @Override
    public Reconciled reconcileSend(SendPart request) {
        looks.add(request);
        Verdict verdict = search.apply(request);
        return new Reconciled(
                verdict,
                verdict instanceof Verdict.Unknown ? new Standing(ReplyState.UNSURE, 0, null, null) : rows.standing());
    }

    @Override
    public TurnClosed updateMemory(SettledTurn request) {
        rows.close();
        return new TurnClosed(rows.standing());
    }

    @Override
    public Parked parkTurn(ParkTurn request) {
        parked.add(request);
        if (staleParks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new Parked(rows.standing(), null, true);
        }
        TurnRef ref = rows.park();
        return new Parked(rows.standing(), ref, false);
    }

    @Override
    public Skipped skipTurns(SkipTurns request) {
        int turns = rows.skip();
        return new Skipped(rows.standing(), turns);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Activity.getExecutionContext().getInfo().getCurrentAttemptScheduledTimestamp());
    }
}
