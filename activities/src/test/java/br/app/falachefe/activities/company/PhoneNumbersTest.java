package br.app.falachefe.activities.company;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.workflows.message.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "552188887777, 5521988887777",
        "5521988887777, 5521988887777",
        "552133334444, 552133334444",
        "351912345678, 351912345678",
        "123, 123"
    })
    void addsTheNinthDigitToBrazilianMobilesOnly(String digits, String canonical) {
        assertThat(PhoneNumbers.canonical(new Address(digits + Address.PHONE))).isEqualTo(canonical);
    }

    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(PhoneNumbers.read("+55 21 98888-7777")).contains(new Address("5521988887777@s.whatsapp.net"));
        assertThat(PhoneNumbers.read("(21) 98888-7777")).contains(new Address("5521988887777@s.whatsapp.net"));
        assertThat(PhoneNumbers.read("sem número")).isEmpty();
    }
}
