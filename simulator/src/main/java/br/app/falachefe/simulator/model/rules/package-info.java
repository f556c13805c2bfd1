/** Rules that callers bring as data and that are tried before anything else. */
@NullMarked
package br.app.falachefe.simulator.model.rules;

import org.jspecify.annotations.NullMarked;
