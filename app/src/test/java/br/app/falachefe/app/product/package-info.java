/** The product as one process with everything it needs, for tests that ask it from outside. */
@NullMarked
package br.app.falachefe.app.product;

import org.jspecify.annotations.NullMarked;
