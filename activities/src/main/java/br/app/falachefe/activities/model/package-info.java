/** The language model: one client, its errors, tokens and cost. */
@NullMarked
package br.app.falachefe.activities.model;

import org.jspecify.annotations.NullMarked;
