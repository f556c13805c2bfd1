/** Rules that hold for the whole product. */
@NullMarked
package br.app.falachefe.app;

import org.jspecify.annotations.NullMarked;
