/** The phone API: people write, read and watch here. */
@NullMarked
package br.app.falachefe.simulator.phone;

import org.jspecify.annotations.NullMarked;
