/** The protocol as a specification that is checked. */
@NullMarked
package br.app.falachefe.spec;

import org.jspecify.annotations.NullMarked;
