/** Tables of what people write, and what it means. */
@NullMarked
package br.app.falachefe.activities.portuguese;

import org.jspecify.annotations.NullMarked;
