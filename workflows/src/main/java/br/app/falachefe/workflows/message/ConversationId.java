package br.app.falachefe.workflows.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Opaque, stable name of a chat: 26 characters of base32, safe to show in workflow ids. */
public record ConversationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String PREFIX = "conversation/";

    @JsonCreator
    public ConversationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A conversation id has 26 characters of base32, not: " + value);
        }
    }

    public String workflowId() {
        return PREFIX + value;
    }

    public static ConversationId ofWorkflowId(String workflowId) {
        if (!workflowId.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not the workflow id of a conversation: " + workflowId);
        }
        return new ConversationId(workflowId.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
