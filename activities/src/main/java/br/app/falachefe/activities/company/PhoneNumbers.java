package br.app.falachefe.activities.company;

import br.app.falachefe.workflows.message.Address;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * Tells whether two spellings mean one phone. WhatsApp addresses of Brazilian mobiles may lack the ninth digit that the
 * number has had since 2016; the canonical form is for comparing only, answers go to the address that wrote.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int BRAZIL = 55;
    private static final int WITHOUT_NINTH_DIGIT = 10;
    private static final int AREA = 2;

    private PhoneNumbers() {}

    /** Digits with country code and, for Brazilian mobiles, the ninth digit; the bare digits where nothing is known. */
    public static String canonical(Address phone) {
        return parse("+" + phone.digits()).map(PhoneNumbers::canonical).orElse(phone.digits());
    }

    /** Reads a number as people write it, with Brazil as the country where none is given. */
    public static Optional<Address> read(String written) {
        return parse(written)
                .filter(NUMBERS::isPossibleNumber)
                .map(number -> new Address(number.getCountryCode() + national(number) + Address.PHONE));
    }

    private static Optional<PhoneNumber> parse(String text) {
        try {
            return Optional.of(NUMBERS.parse(text, "BR"));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String canonical(PhoneNumber number) {
        String national = national(number);
        if (number.getCountryCode() == BRAZIL
                && national.length() == WITHOUT_NINTH_DIGIT
                && national.charAt(AREA) >= '6') {
            national = national.substring(0, AREA) + "9" + national.substring(AREA);
        }
        return number.getCountryCode() + national;
    }

    private static String national(PhoneNumber number) {
        return NUMBERS.getNationalSignificantNumber(number);
    }
}
