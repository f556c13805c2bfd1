@NullMarked
package br.app.falachefe.simulator.webhook;

import org.jspecify.annotations.NullMarked;
