@NullMarked
package br.app.falachefe.simulator.testing;

import org.jspecify.annotations.NullMarked;
