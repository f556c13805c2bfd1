/** What goes out: parts of answers, claimed once and settled by compare-and-set. */
@NullMarked
package br.app.falachefe.activities.outbox;

import org.jspecify.annotations.NullMarked;
