package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.memory.Session;
import br.app.falachefe.activities.memory.Sessions;
import br.app.falachefe.activities.memory.Spoken;
import br.app.falachefe.activities.memory.Transcript;
import br.app.falachefe.activities.memory.TranscriptLine;
import br.app.falachefe.activities.model.ModelMessage;
import br.app.falachefe.activities.model.ModelPurpose;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.activities.model.ModelTool;
import br.app.falachefe.activities.turn.TurnMessage;
import br.app.falachefe.workflows.conversation.AgentCalls.AgentRound;
import br.app.falachefe.workflows.message.InboundMessage;
import br.app.falachefe.workflows.message.MessageId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that an agent reads in one round. What never changes stands first, where the provider can cache it: rules, then
 * what was said before, the situation, the messages of this turn, and the rounds so far.
 */
@Component
class Briefings {
    private static final int LONGEST_MESSAGE = 8_000;
    private static final int LONGEST_TURN = 24_000;
    private static final int LONGEST_LINE = 1_500;
    private static final int LONGEST_TRANSCRIPT = 8_000;
    private static final int LONGEST_QUOTE = 300;

    private final String rules = Prompts.read(Briefings.class, "rules.md");
    private final Canary canary = Canary.fresh();
    private final Sessions sessions;
    private final Transcript transcript;
    private final AgentSteps steps;
    private final Clock clock;

    Briefings(Sessions sessions, Transcript transcript, AgentSteps steps, Clock clock) {
        this.sessions = sessions;
        this.transcript = transcript;
        this.steps = steps;
        this.clock = clock;
    }

    Canary canary() {
        return canary;
    }

    ModelRequest of(Agent agent, Customer customer, List<TurnMessage> messages, AgentRound round) {
        long first = messages.stream().mapToLong(TurnMessage::sequence).min().orElseThrow();
        Session session = sessions.before(customer.conversation(), first);
        List<ModelMessage> all = new ArrayList<>();
        all.add(new ModelMessage.Rules(agent.prompt() + "\n\n" + rules + "\n\nReferência interna: " + canary.word()));
        all.addAll(earlier(session.transcript()));
        all.add(new ModelMessage.Rules(Situation.of(clock.instant(), customer.zone(), agent, session.context())));
        all.addAll(now(customer, messages));
        all.addAll(rounds(round));
        return new ModelRequest(
                ModelPurpose.ANSWER,
                all,
                round.last()
                        ? List.of()
                        : agent.tools().stream().map(Briefings::tool).toList(),
                null,
                round.turn().turn(),
                agent.id());
    }

    private static ModelTool tool(Tool<?> tool) {
        return new ModelTool(tool.name(), tool.description(), RecordSchemas.of(tool.arguments()));
    }

    /** The newest lines that fit; a part that nobody answered is closed, so that it is not answered now. */
    private static List<ModelMessage> earlier(List<TranscriptLine> lines) {
        List<ModelMessage> earlier = new ArrayList<>();
        int room = LONGEST_TRANSCRIPT;
        for (TranscriptLine line : lines.reversed()) {
            String text = cut(line.text(), LONGEST_LINE);
            room -= text.length();
            if (room < 0) {
                break;
            }
            earlier.addFirst(
                    switch (line.speaker()) {
                        case CUSTOMER -> new ModelMessage.FromCustomer(text);
                        case BUSINESS -> new ModelMessage.FromAssistant(text);
                    });
        }
        if (!earlier.isEmpty() && earlier.getLast() instanceof ModelMessage.FromCustomer) {
            earlier.add(new ModelMessage.FromAssistant("(Essa parte da conversa ficou com a equipe.)"));
        }
        return earlier;
    }

    private List<ModelMessage> now(Customer customer, List<TurnMessage> messages) {
        List<ModelMessage> now = new ArrayList<>();
        int room = LONGEST_TURN;
        for (TurnMessage message : messages.reversed()) {
            String text = quote(customer, message.message()) + Spoken.of(message.message());
            String fitting = cut(text, Math.clamp(room, 1, LONGEST_MESSAGE));
            room -= fitting.length();
            now.addFirst(new ModelMessage.FromCustomer(fitting));
        }
        return now;
    }

    private String quote(Customer customer, InboundMessage message) {
        return quoted(message)
                .flatMap(target -> transcript.find(customer.conversation(), target))
                .map(line -> "[respondendo a: \"" + cut(line.text(), LONGEST_QUOTE) + "\"]\n")
                .orElse("");
    }

    private static Optional<MessageId> quoted(InboundMessage message) {
        @Nullable
        MessageId target = switch (message) {
            case InboundMessage.Text text -> text.quoted();
            case InboundMessage.Choice choice -> choice.quoted();
            case InboundMessage.PollVote vote -> vote.quoted();
            case InboundMessage.Edited edited -> edited.target();
            case InboundMessage.Audio _,
                    InboundMessage.Image _,
                    InboundMessage.Video _,
                    InboundMessage.Document _,
                    InboundMessage.Sticker _,
                    InboundMessage.Location _,
                    InboundMessage.Contact _,
                    InboundMessage.Reaction _,
                    InboundMessage.Deleted _,
                    InboundMessage.Unsupported _ -> null;
        };
        return Optional.ofNullable(target);
    }

    private List<ModelMessage> rounds(AgentRound current) {
        List<ModelMessage> rounds = new ArrayList<>();
        for (int round = 0; round < current.round(); round++) {
            if (steps.round(current.turn(), round).orElse(null) instanceof RecordedRound.Asked(var calls)) {
                rounds.add(new ModelMessage.AssistantAsked(
                        calls.stream().map(AskedTool::call).toList()));
                calls.forEach(call ->
                        rounds.add(new ModelMessage.ToolFacts(call.call().id(), facts(current, call))));
            }
        }
        return rounds;
    }

    private String facts(AgentRound current, AskedTool call) {
        return steps.reply(current.turn(), call.step())
                .map(reply -> switch (reply) {
                    case ToolReply.Done(var facts) -> facts;
                    case ToolReply.Refused(var reason) -> "Recusado: " + reason;
                })
                .orElse("Recusado: esta ferramenta não chegou a ser executada.");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + " [… mensagem longa demais, cortada aqui]";
    }
}
