/** The door for the gateway: authenticate, keep, say thanks. */
@NullMarked
package br.app.falachefe.app.webhook;

import org.jspecify.annotations.NullMarked;
