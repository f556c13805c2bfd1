/** The provider's calls, as the product sees them. */
@NullMarked
package br.app.falachefe.simulator.gateway;

import org.jspecify.annotations.NullMarked;
