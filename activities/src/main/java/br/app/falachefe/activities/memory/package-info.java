/** What a conversation remembers, and the session in Redis that may vanish at any time. */
@NullMarked
package br.app.falachefe.activities.memory;

import org.jspecify.annotations.NullMarked;
