/** The model's client against a local server that plays the provider. */
@NullMarked
package br.app.falachefe.activities.model;

import org.jspecify.annotations.NullMarked;
