/** What a chat request asks and what may be answered, free of HTTP. */
@NullMarked
package br.app.falachefe.simulator.model.chat;

import org.jspecify.annotations.NullMarked;
