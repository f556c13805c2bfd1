/** Whether we understand what people write. */
@NullMarked
package br.app.falachefe.activities.classification;

import org.jspecify.annotations.NullMarked;
