/** One durable workflow per conversation, and the activity interfaces beside their only caller. */
@NullMarked
package br.app.falachefe.workflows.conversation;

import org.jspecify.annotations.NullMarked;
