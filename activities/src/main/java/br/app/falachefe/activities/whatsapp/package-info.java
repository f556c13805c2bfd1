/** Everything that is known of UazAPI, inbound and outbound; another gateway is another package. */
@NullMarked
package br.app.falachefe.activities.whatsapp;

import org.jspecify.annotations.NullMarked;
