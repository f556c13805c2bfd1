/** Judges a run by what the phones, the door and the operators saw. */
@NullMarked
package br.app.falachefe.bench.verdict;

import org.jspecify.annotations.NullMarked;
