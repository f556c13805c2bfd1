/** Customers who write at a steady rate, each message with a marker of its own. */
@NullMarked
package br.app.falachefe.bench.traffic;

import org.jspecify.annotations.NullMarked;
