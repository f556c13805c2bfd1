package br.app.falachefe.activities.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an agent decided in one round, as it is kept with the turn; the text of an answer stands in outbound rows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "round")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordedRound.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = RecordedRound.Asked.class, name = "asked")
})
sealed interface RecordedRound {

    record Answered(int parts) implements RecordedRound {}

    record Asked(List<AskedTool> calls) implements RecordedRound {
        public Asked {
            calls = List.copyOf(calls);
        }
    }
}
