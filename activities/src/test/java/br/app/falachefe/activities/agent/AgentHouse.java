package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.agent.reception.ReceptionFixture;
import br.app.falachefe.activities.company.Companies;
import br.app.falachefe.activities.inbox.InboundState;
import br.app.falachefe.activities.memory.ConversationContext;
import br.app.falachefe.activities.memory.ConversationContexts;
import br.app.falachefe.activities.memory.Sessions;
import br.app.falachefe.activities.memory.Transcript;
import br.app.falachefe.activities.outbox.Courtesy;
import br.app.falachefe.activities.outbox.FakeGateway;
import br.app.falachefe.activities.outbox.Outbox;
import br.app.falachefe.activities.turn.ChatFixture;
import br.app.falachefe.activities.turn.TurnMessages;
import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Decision;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.agent.Routing;
import br.app.falachefe.workflows.agent.ToolCall;
import br.app.falachefe.workflows.agent.ToolResult;
import br.app.falachefe.workflows.conversation.AgentCalls;
import br.app.falachefe.workflows.conversation.OpenTurn;
import br.app.falachefe.workflows.conversation.ToolCalls;
import br.app.falachefe.workflows.conversation.TurnOpening.Opened;
import br.app.falachefe.workflows.conversation.TurnRef;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Agents and tools wired by hand around a fake model and a real database; Redis is away. */
final class AgentHouse implements AutoCloseable {
    static final String COMPANY = "00000000-0000-4000-8000-00000000000c";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:12:00Z"), ZoneOffset.UTC);

    final ChatFixture chat = new ChatFixture();
    final FakeModel model = new FakeModel();
    final FakeGateway gateway = new FakeGateway();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ShopAgent shop = new ShopAgent(chat.jdbc);
    final Outbox outbox = new Outbox(chat.jdbc, JsonMapper.shared(), chat.turns);
    final ConversationContexts contexts = new ConversationContexts(chat.jdbc);
    final Briefings briefings;
    final TestActivityEnvironment environment;
    private final List<TestActivityEnvironment> environments = new CopyOnWriteArrayList<>();
    private final AgentActivity agentActivity;
    private final ToolActivity toolActivity;
    private final RedisClient redis = RedisClient.create("redis://127.0.0.1:1");

    AgentHouse() {
        AgentSteps steps = new AgentSteps(chat.steps, JsonMapper.shared());
        AgentMeters counts = new AgentMeters(meters);
        AgentCatalog catalog = new AgentCatalog(List.of(shop));
        Transcript transcript = new Transcript(chat.jdbc, JsonMapper.shared());
        Sessions sessions = new Sessions(redis, contexts, transcript, JsonMapper.shared(), meters);
        Customers customers = new Customers(chat.conversations, new Companies(chat.jdbc));
        briefings = new Briefings(sessions, transcript, steps, CLOCK);
        var transactions = chat.database.transactions();
        Decisions decisions = new Decisions(
                transactions,
                chat.turns,
                steps,
                outbox,
                new Wording(briefings, counts),
                new ToolRequests(steps, counts));
        agentActivity = new AgentActivity(
                chat.turns,
                new TurnMessages(chat.jdbc, JsonMapper.shared()),
                catalog,
                ReceptionFixture.reception(),
                customers,
                briefings,
                model,
                decisions,
                new Courtesy(gateway));
        toolActivity = new ToolActivity(
                chat.turns, catalog, steps, new ToolRuns(transactions, chat.turns, steps, customers, CLOCK), counts);
        environment = environment();
    }

    /** One runs one activity at a time. */
    private TestActivityEnvironment environment() {
        TestActivityEnvironment fresh = TestActivityEnvironment.newInstance();
        fresh.registerActivitiesImplementations(agentActivity, toolActivity);
        environments.add(fresh);
        return fresh;
    }

    /** Everything that waits, as one open turn. */
    TurnRef open() {
        return ((Opened) chat.desk
                        .open(new OpenTurn(ChatFixture.CHAT, List.of()))
                        .outcome())
                .turn();
    }

    Decision ask(TurnRef turn, int round) {
        return ask(turn, round, new Routing(ShopAgent.ID, ShopAgent.INTENT, 0.9, Routing.Stage.LOCAL));
    }

    Decision ask(TurnRef turn, int round, Routing routing) {
        return ask(environment, turn, round, routing);
    }

    /** What another attempt gets that runs at the same time. */
    Decision askBeside(TurnRef turn) {
        return ask(environment(), turn, 0, new Routing(ShopAgent.ID, ShopAgent.INTENT, 0.9, Routing.Stage.LOCAL));
    }

    private static Decision ask(TestActivityEnvironment environment, TurnRef turn, int round, Routing routing) {
        return environment
                .newActivityStub(AgentCalls.class)
                .callAgent(new AgentCalls.AgentRound(turn, routing, round, round == 8))
                .decision();
    }

    Decision askReception(TurnRef turn, String intent) {
        return ask(turn, 0, new Routing(Reception.ID, new Intent(intent), 0.9, Routing.Stage.LOCAL));
    }

    ToolResult run(TurnRef turn, ToolCall call) {
        return run(environment, turn, ShopAgent.ID, call);
    }

    ToolResult run(TurnRef turn, AgentId agent, ToolCall call) {
        return run(environment, turn, agent, call);
    }

    ToolResult runBeside(TurnRef turn, ToolCall call) {
        return run(environment(), turn, ShopAgent.ID, call);
    }

    private static ToolResult run(TestActivityEnvironment environment, TurnRef turn, AgentId agent, ToolCall call) {
        return environment
                .newActivityStub(ToolCalls.class)
                .callTool(new ToolCalls.ToolRequest(turn, agent, call))
                .result();
    }

    List<String> answer(TurnRef turn) {
        return outbox.texts(turn.turn());
    }

    boolean sealed(TurnRef turn) {
        return chat.jdbc
                .sql("select sealed from turn where id = :id")
                .param("id", turn.turn().value())
                .query(Boolean.class)
                .single();
    }

    /** As after sending and remembering an answer of the cash-flow agent. */
    void settle(TurnRef turn, long sequence) {
        chat.jdbc
                .sql("update outbound_message set state = 'sent', settled_at = now()")
                .update();
        chat.database.transactions().executeWithoutResult(status -> {
            chat.closing.close(turn, InboundState.ANSWERED, null);
            contexts.remember(
                    ChatFixture.CHAT,
                    sequence,
                    new ConversationContext(new AgentId("cashflow"), new Intent("cashflow_monitoring"), "Tem sim."));
        });
    }

    @Override
    public void close() {
        environments.forEach(TestActivityEnvironment::close);
        redis.shutdown();
    }
}
