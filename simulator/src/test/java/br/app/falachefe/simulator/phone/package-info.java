@NullMarked
package br.app.falachefe.simulator.phone;

import org.jspecify.annotations.NullMarked;
