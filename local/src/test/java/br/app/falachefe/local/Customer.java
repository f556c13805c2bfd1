package br.app.falachefe.local;

/**
 * Somebody who writes, made from the one customer of the samples.
 *
 * @param number 0 to 999; tells this customer and their message ids from all others
 */
record Customer(int number) {
    private static final String SAMPLE_PHONE = "5521988887777";
    private static final String SAMPLE_LID = "555566667777888";

    /** Digits with country code and ninth digit. */
    String phone() {
        return SAMPLE_PHONE.substring(0, 10) + three();
    }

    /** Digits without their suffix. */
    String lid() {
        return SAMPLE_LID.substring(0, 12) + three();
    }

    String phoneAddress() {
        return phone() + "@s.whatsapp.net";
    }

    String lidAddress() {
        return lid() + "@lid";
    }

    /** The same body, about this customer. */
    String in(String body) {
        return body.replace(SAMPLE_PHONE, phone())
                .replace("+55 21 98888-7777", "+55 21 98888-7" + three())
                .replace(SAMPLE_LID, lid());
    }

    private String three() {
        return "%03d".formatted(number);
    }
}
