@NullMarked
package br.app.falachefe.simulator.store;

import org.jspecify.annotations.NullMarked;
