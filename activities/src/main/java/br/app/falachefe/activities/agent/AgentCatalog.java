package br.app.falachefe.activities.agent;

import br.app.falachefe.workflows.agent.AgentId;
import br.app.falachefe.workflows.agent.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which agents exist: all {@link Agent} beans, and nowhere else. Refuses to start on anything doubtful. */
@Component
public class AgentCatalog {
    private final Map<AgentId, Agent> byId = new LinkedHashMap<>();
    private final Map<Intent, Agent> byIntent = new LinkedHashMap<>();
    private final Map<String, Tool<?>> byTool = new LinkedHashMap<>();

    public AgentCatalog(List<Agent> agents) {
        for (Agent agent : agents) {
            unique(byId.putIfAbsent(agent.id(), agent), "Two agents have the id " + agent.id());
            if (agent.prompt().isBlank() || agent.whenToUse().isBlank()) {
                throw new IllegalStateException(
                        "Agent " + agent.id() + " needs a prompt and a line that says when to use it");
            }
            agent.intents()
                    .forEach(intent ->
                            unique(byIntent.putIfAbsent(intent, agent), "Two agents claim the intent " + intent));
            agent.tools()
                    .forEach(tool ->
                            unique(byTool.putIfAbsent(tool.name(), tool), "Two tools have the name " + tool.name()));
        }
    }

    private static void unique(@Nullable Object present, String otherwise) {
        if (present != null) {
            throw new IllegalStateException(otherwise);
        }
    }

    public List<Agent> agents() {
        return List.copyOf(byId.values());
    }

    public Optional<Agent> agent(AgentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Agent> forIntent(Intent intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    public Optional<Tool<?>> tool(String name) {
        return Optional.ofNullable(byTool.get(name));
    }

    /** One line per agent for whoever routes. */
    public String routingText() {
        return byId.values().stream()
                .map(agent -> "- " + agent.id() + " "
                        + agent.intents().stream().map(Intent::value).collect(Collectors.joining(", ", "(", ")")) + ": "
                        + agent.whenToUse())
                .collect(Collectors.joining("\n"));
    }
}
