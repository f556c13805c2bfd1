/** Beans that no starter provides, and checks that stop a start that would go wrong. */
@NullMarked
package br.app.falachefe.app.config;

import org.jspecify.annotations.NullMarked;
