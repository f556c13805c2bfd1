/** What came in and what still waits: the rows behind the promise, free of any gateway's names. */
@NullMarked
package br.app.falachefe.activities.inbox;

import org.jspecify.annotations.NullMarked;
