/** Turns that could not be finished: put where a person finds them, taken up again, or let go. */
@NullMarked
package br.app.falachefe.activities.parking;

import org.jspecify.annotations.NullMarked;
