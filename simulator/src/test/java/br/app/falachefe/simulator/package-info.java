@NullMarked
package br.app.falachefe.simulator;

import org.jspecify.annotations.NullMarked;
