package br.app.falachefe.simulator.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line of the journal. The last line about an entry or a contact stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.class, name = "entry"),
    @JsonSubTypes.Type(value = Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = WebhookAnswer.class, name = "webhook")
})
public sealed interface Recorded permits Entry, Contact, WebhookAnswer {}
