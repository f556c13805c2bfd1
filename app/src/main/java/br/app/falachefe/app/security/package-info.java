/** Who may ask: operator key, allowed hosts, allowed origins. */
@NullMarked
package br.app.falachefe.app.security;

import org.jspecify.annotations.NullMarked;
