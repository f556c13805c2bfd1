/** What can be made to go wrong, switched on and off while everything runs. */
@NullMarked
package br.app.falachefe.simulator.faults;

import org.jspecify.annotations.NullMarked;
