package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.store.Contact;

/** Who can be written to. Numbers that end in eight zeros are on no WhatsApp. */
final class OnWhatsApp {
    private OnWhatsApp() {}

    /** A LID looks like a number, but it reaches nobody unless it is written as what it is. */
    static boolean is(String written, Contact contact) {
        var bareLid = contact.lid().equals(written) && !contact.group();
        return !bareLid && !contact.chat().endsWith("00000000");
    }
}
