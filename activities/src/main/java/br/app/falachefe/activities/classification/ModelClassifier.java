package br.app.falachefe.activities.classification;

import br.app.falachefe.activities.memory.TranscriptLine;
import br.app.falachefe.activities.model.JsonSchema;
import br.app.falachefe.activities.model.ModelAnswer;
import br.app.falachefe.activities.model.ModelClient;
import br.app.falachefe.activities.model.ModelException;
import br.app.falachefe.activities.model.ModelMessage;
import br.app.falachefe.activities.model.ModelPurpose;
import br.app.falachefe.activities.model.ModelRequest;
import br.app.falachefe.workflows.agent.Intent;
import br.app.falachefe.workflows.conversation.TurnId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The second opinion: asks the language model, which may answer with one of our intents and nothing else. */
@Component
class ModelClassifier {
    /** A model's own estimate is no measurement; below this we would rather ask the customer. */
    static final double BELIEVED = 0.6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ModelClient model;
    private final ClassifyPrompt prompt;
    private final Destinations destinations;

    ModelClassifier(ModelClient model, ClassifyPrompt prompt, Destinations destinations) {
        this.model = model;
        this.prompt = prompt;
        this.destinations = destinations;
    }

    /**
     * @param before what was said earlier in this chat, oldest first
     * @param turn whose cost it is; null where somebody only tries the routing
     * @throws ModelException when there is no answer, or one that does not keep to the schema
     */
    Guess guess(List<String> words, List<TranscriptLine> before, @Nullable TurnId turn) {
        List<ModelMessage> messages = List.of(
                new ModelMessage.Rules(prompt.rules()),
                new ModelMessage.FromCustomer(ClassifyPrompt.quote(words, before)));
        JsonSchema schema = ClassifyPrompt.schema(destinations.all());
        return read(model.ask(new ModelRequest(ModelPurpose.CLASSIFY, messages, List.of(), schema, turn, null)));
    }

    private Guess read(ModelAnswer answer) {
        return switch (answer) {
            case ModelAnswer.Said(var text, var _) -> opinion(text);
            case ModelAnswer.Asked _ -> throw ModelException.garbage("The model asked for tools where there are none");
        };
    }

    private Guess opinion(String text) {
        try {
            Opinion opinion = JSON.readValue(text, Opinion.class);
            Intent intent = destinations.all().stream()
                    .filter(known -> known.value().equals(opinion.intent()))
                    .findFirst()
                    .orElseThrow(() -> ModelException.garbage("The model named an intent that does not exist"));
            if (!(opinion.confidence() >= 0 && opinion.confidence() <= 1)) {
                throw ModelException.garbage("The model's confidence is no probability");
            }
            return opinion.confidence() >= BELIEVED
                    ? new Guess.Certain(intent, opinion.confidence())
                    : new Guess.Doubtful(intent, opinion.confidence());
        } catch (JacksonException e) {
            throw ModelException.garbage("The model's classification is not the JSON that was asked for");
        }
    }

    /** The answer as the schema describes it. */
    private record Opinion(@Nullable String intent, double confidence) {}
}
