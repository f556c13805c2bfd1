package br.app.falachefe.activities.company;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.activities.database.TestingDatabase;
import br.app.falachefe.workflows.message.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Address PHONE = new Address("5521988887777@s.whatsapp.net");
    private static final Address WITHOUT_NINTH_DIGIT = new Address("552188887777@s.whatsapp.net");
    private static final Address LID = new Address("555566667777888@lid");

    private final TestingDatabase database = TestingDatabase.create();
    private final People people = new People(database.jdbc());

    @Test
    void knowsSomebodyAgainByEitherAddress() {
        Member marina = admit("Marina Exemplo", PHONE, LID);
        assertThat(admit("", LID)).isEqualTo(marina);
        assertThat(admit("", PHONE)).isEqualTo(marina);
    }

    @Test
    void learnsThePhoneOfALid() {
        Member marina = admit("", LID);
        admit("", PHONE, LID);
        assertThat(people.find(PHONE)).contains(marina.person());
    }

    @Test
    void keepsTheFirstNameThatItHeard() {
        admit("", PHONE);
        admit("Marina Exemplo", PHONE);
        admit("Outra Pessoa", PHONE);
        assertThat(database.jdbc()
                        .sql("select name from person")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("Marina Exemplo");
    }

    @Test
    void onlySuggestsWhoDiffersByTheNinthDigit() {
        Member marina = admit("", PHONE);
        Member other = admit("", WITHOUT_NINTH_DIGIT);
        assertThat(other.person()).isNotEqualTo(marina.person());
        assertThat(people.lookalikes(WITHOUT_NINTH_DIGIT)).containsExactly(marina.person());
    }

    @Test
    void givesEverybodyACompanyOfTheirOwn() {
        assertThat(admit("", PHONE).company()).isNotEqualTo(admit("", LID).company());
    }

    private Member admit(String name, Address... addresses) {
        return database.transactions().execute(status -> people.admit(List.of(addresses), name));
    }
}
