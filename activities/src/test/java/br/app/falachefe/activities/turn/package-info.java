/** Tests on a real PostgreSQL. */
@NullMarked
package br.app.falachefe.activities.turn;

import org.jspecify.annotations.NullMarked;
