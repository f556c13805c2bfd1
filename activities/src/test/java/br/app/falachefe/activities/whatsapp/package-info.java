/** Webhook bodies as they come, real and hostile. */
@NullMarked
package br.app.falachefe.activities.whatsapp;

import org.jspecify.annotations.NullMarked;
