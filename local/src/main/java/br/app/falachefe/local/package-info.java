/** Everything on one machine, started by one command, without Docker and without keys. */
@NullMarked
package br.app.falachefe.local;

import org.jspecify.annotations.NullMarked;
