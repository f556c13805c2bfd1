/** Breaks things in random order while customers write, and counts from outside what became of their messages. */
@NullMarked
package br.app.falachefe.bench.fault;

import org.jspecify.annotations.NullMarked;
