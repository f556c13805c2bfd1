@NullMarked
package br.app.falachefe.simulator.faults;

import org.jspecify.annotations.NullMarked;
