/** The delivery protocol against a real PostgreSQL and a gateway that does as it is told. */
@NullMarked
package br.app.falachefe.activities.outbox;

import org.jspecify.annotations.NullMarked;
