/** Turns of a chat: opened, thought over, sealed, parked and closed under the lock of their conversation. */
@NullMarked
package br.app.falachefe.activities.turn;

import org.jspecify.annotations.NullMarked;
