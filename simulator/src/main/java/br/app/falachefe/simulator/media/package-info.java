/** Files people send on the simulated phones, and what they say. */
@NullMarked
package br.app.falachefe.simulator.media;

import org.jspecify.annotations.NullMarked;
