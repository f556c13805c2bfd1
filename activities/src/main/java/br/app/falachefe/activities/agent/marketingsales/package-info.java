/** Max, who helps to sell: strategy, campaigns, leads, funnel. */
@NullMarked
package br.app.falachefe.activities.agent.marketingsales;

import org.jspecify.annotations.NullMarked;
