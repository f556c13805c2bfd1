/** What is known of the outside: the phone of the simulator and the operator API, over HTTP. */
@NullMarked
package br.app.falachefe.bench.wire;

import org.jspecify.annotations.NullMarked;
