package br.app.falachefe.activities.agent;

import br.app.falachefe.workflows.agent.ToolEffect;
import java.util.function.BiFunction;

/**
 * Something an agent can do. The components of the argument record are the schema that the model fills in.
 *
 * <p>A tool with an effect runs inside the transaction that records its result, so it must not call the outside world.
 *
 * @param name as the model calls it, in Portuguese: {@code registrar_lancamento}
 * @param description one line that tells the model when to use it
 */
public record Tool<A extends Record>(
        String name,
        String description,
        ToolEffect effect,
        Class<A> arguments,
        BiFunction<ToolContext, A, ToolReply> run) {

    public Tool {
        if (!name.matches("[a-z][a-z0-9_]{2,63}")) {
            throw new IllegalArgumentException("Not the name of a tool: " + name);
        }
        if (description.isBlank() || description.contains("\n")) {
            throw new IllegalArgumentException("Tool " + name + " needs a description of one line");
        }
    }
}
