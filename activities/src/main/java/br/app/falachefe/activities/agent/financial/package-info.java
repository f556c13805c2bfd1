/** Sofia, who looks at the figures: analysis, budget, costs. */
@NullMarked
package br.app.falachefe.activities.agent.financial;

import org.jspecify.annotations.NullMarked;
