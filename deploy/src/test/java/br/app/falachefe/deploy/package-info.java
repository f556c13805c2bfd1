/** What runs on the server, tried without a container engine. */
@NullMarked
package br.app.falachefe.deploy;

import org.jspecify.annotations.NullMarked;
