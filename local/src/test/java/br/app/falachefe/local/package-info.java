/** The whole product as processes, as {@code ./run} starts it. */
@NullMarked
package br.app.falachefe.local;

import org.jspecify.annotations.NullMarked;
