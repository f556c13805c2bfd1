/** Conversations on the in-memory engine, with one fake per activity interface. */
@NullMarked
package br.app.falachefe.workflows.conversation;

import org.jspecify.annotations.NullMarked;
