package br.app.falachefe.simulator.phone;

import br.app.falachefe.simulator.store.Contact;

/**
 * Who writes where.
 *
 * @param chat the chat as the phone shows it
 * @param author the person who writes; differs from the chat in groups only
 * @param byOwner the business itself writes, on its own phone
 */
record Writer(Contact chat, Contact author, boolean byOwner) {}
