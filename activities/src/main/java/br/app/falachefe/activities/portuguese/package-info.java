/** Brazilian Portuguese: amounts, dates and periods as people write them. */
@NullMarked
package br.app.falachefe.activities.portuguese;

import org.jspecify.annotations.NullMarked;
