package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.store.Attachment;
import br.app.falachefe.simulator.store.Kind;
import org.jspecify.annotations.Nullable;

/** What a person puts into a message. */
record Carried(Kind kind, String text, @Nullable String replyTo, Attachment attachment) {}
