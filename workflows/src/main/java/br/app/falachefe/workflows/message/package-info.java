/** What travels: identifiers, what a customer wrote, what we answer. */
@NullMarked
package br.app.falachefe.workflows.message;

import org.jspecify.annotations.NullMarked;
