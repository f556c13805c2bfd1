/** Tests on a real PostgreSQL. */
@NullMarked
package br.app.falachefe.activities.inbox;

import org.jspecify.annotations.NullMarked;
