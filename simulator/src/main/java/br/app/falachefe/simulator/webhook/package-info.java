/** Events as the provider posts them, and how it tries to deliver them. */
@NullMarked
package br.app.falachefe.simulator.webhook;

import org.jspecify.annotations.NullMarked;
