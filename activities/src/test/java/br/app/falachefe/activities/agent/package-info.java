/** What every agent, and every tool, must keep to. */
@NullMarked
package br.app.falachefe.activities.agent;

import org.jspecify.annotations.NullMarked;
