/** Whether this process can keep a message. */
@NullMarked
package br.app.falachefe.app.health;

import org.jspecify.annotations.NullMarked;
