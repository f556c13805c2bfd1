/** Why something did not work, as closed sets that histories can hold. */
@NullMarked
package br.app.falachefe.workflows.failure;

import org.jspecify.annotations.NullMarked;
