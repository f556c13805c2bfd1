/** A real PostgreSQL for tests. */
@NullMarked
package br.app.falachefe.activities.database;

import org.jspecify.annotations.NullMarked;
