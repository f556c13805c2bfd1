/** The model side as its users see it: over HTTP, and with the official client. */
@NullMarked
package br.app.falachefe.simulator.model;

import org.jspecify.annotations.NullMarked;
