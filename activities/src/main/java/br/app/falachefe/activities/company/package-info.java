/** Companies, the people who write for them, and who belongs to which. */
@NullMarked
package br.app.falachefe.activities.company;

import org.jspecify.annotations.NullMarked;
