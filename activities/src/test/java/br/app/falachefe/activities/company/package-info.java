/** People and their addresses, on a real PostgreSQL where there are rows. */
@NullMarked
package br.app.falachefe.activities.company;

import org.jspecify.annotations.NullMarked;
