/** Tests on a real PostgreSQL and a real Redis. */
@NullMarked
package br.app.falachefe.activities.memory;

import org.jspecify.annotations.NullMarked;
