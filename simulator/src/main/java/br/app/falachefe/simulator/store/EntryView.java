package br.app.falachefe.simulator.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An entry as the phone API tells it: one flat object. */
public record EntryView(
        @JsonUnwrapped Message message,
        @JsonUnwrapped Attachment attachment,
        @JsonUnwrapped Condition condition) {
    public static EntryView of(Entry entry) {
        return new EntryView(entry.message(), entry.attachment(), entry.condition());
    }
}
