/** Tests of the reception's words. */
@NullMarked
package br.app.falachefe.activities.agent.reception;

import org.jspecify.annotations.NullMarked;
