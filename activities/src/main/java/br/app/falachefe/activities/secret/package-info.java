/** Values that must never be printed. */
@NullMarked
package br.app.falachefe.activities.secret;

import org.jspecify.annotations.NullMarked;
