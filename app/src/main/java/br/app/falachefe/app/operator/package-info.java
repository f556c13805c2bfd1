/** What operators see and do, over HTTP. */
@NullMarked
package br.app.falachefe.app.operator;

import org.jspecify.annotations.NullMarked;
