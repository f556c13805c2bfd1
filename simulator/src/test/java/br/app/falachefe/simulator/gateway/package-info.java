@NullMarked
package br.app.falachefe.simulator.gateway;

import org.jspecify.annotations.NullMarked;
