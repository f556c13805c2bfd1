/** Rules that hold for all workflow code. */
@NullMarked
package br.app.falachefe.workflows;

import org.jspecify.annotations.NullMarked;
