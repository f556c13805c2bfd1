/** How the product is started and asked. */
@NullMarked
package br.app.falachefe.app;

import org.jspecify.annotations.NullMarked;
