/** How the product touches the world. */
@NullMarked
package br.app.falachefe.activities;

import org.jspecify.annotations.NullMarked;
