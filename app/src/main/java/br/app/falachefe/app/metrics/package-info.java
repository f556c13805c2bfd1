/** Figures that no single event tells: what waits, who is silent, which build this is. */
@NullMarked
package br.app.falachefe.app.metrics;

import org.jspecify.annotations.NullMarked;
