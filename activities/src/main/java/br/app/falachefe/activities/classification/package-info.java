/** What a message is about: a local classifier first, the model second. */
@NullMarked
package br.app.falachefe.activities.classification;

import org.jspecify.annotations.NullMarked;
