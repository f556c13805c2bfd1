/**
 * What operators see of conversations. A read model: its SQL reads the tables of inbox, turn, outbox, model and company,
 * and writes none of them.
 */
@NullMarked
package br.app.falachefe.activities.overview;

import org.jspecify.annotations.NullMarked;
