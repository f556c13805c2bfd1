/** The Compose files: valid, hardened, small enough for the server, and at one with what they mount. */
@NullMarked
package br.app.falachefe.deploy.compose;

import org.jspecify.annotations.NullMarked;
