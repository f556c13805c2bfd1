/** Whether this process can do what it is there for: keep messages, or work. */
@NullMarked
package br.app.falachefe.app.health;

import org.jspecify.annotations.NullMarked;
