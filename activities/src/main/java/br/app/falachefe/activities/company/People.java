package br.app.falachefe.activities.company;

import br.app.falachefe.workflows.message.Address;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who writes. Every method belongs into the caller's transaction. */
@Component
public class People {
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person at these addresses, who gets an own unnamed company if nobody knows them. Holds a lock on the addresses
     * until the transaction ends, so that two first messages make one person.
     *
     * @param name what they call themselves, or empty; kept only where no name is known
     */
    public Member admit(List<Address> addresses, String name) {
        lock(addresses);
        Optional<Address> phone = addresses.stream().filter(Address::isPhone).findFirst();
        Optional<Address> lid =
                addresses.stream().filter(address -> !address.isPhone()).findFirst();
        Optional<PersonId> byPhone = addresses.stream()
                .filter(Address::isPhone)
                .flatMap(address -> find(address).stream())
                .findFirst();
        Optional<PersonId> byLid = lid.flatMap(this::find);
        if (byPhone.isPresent() && byLid.isPresent() && !byPhone.equals(byLid)) {
            join(byLid.get(), byPhone.get());
        }
        PersonId person = byPhone.or(() -> byLid).orElseGet(this::create);
        complete(person, phone.orElse(null), lid.orElse(null));
        keepName(person, name);
        return new Member(person, company(person));
    }

    public Optional<PersonId> find(Address address) {
        return jdbc.sql("select id from person where " + (address.isPhone() ? "phone" : "lid") + " = :address")
                .param("address", address.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** People whose phone differs at most by the ninth digit: for a human to decide, never to link by themselves. */
    public List<PersonId> lookalikes(Address phone) {
        return jdbc.sql(
                        "select id from person where canonical_phone = :canonical and phone <> :phone order by created_at")
                .param("canonical", PhoneNumbers.canonical(phone))
                .param("phone", phone.value())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What somebody calls themselves counts only where nothing better is known. */
    public void keepName(PersonId person, String name) {
        if (!name.isBlank()) {
            jdbc.sql("update person set name = :name where id = :id and name is null")
                    .param("name", name)
                    .param("id", person.value())
                    .update();
        }
    }

    /** Always in the same order, so that two transactions never wait for each other. */
    private void lock(List<Address> addresses) {
        addresses.stream()
                .map(Address::value)
                .sorted()
                .forEach(address -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 0))")
                        .param("address", address)
                        .query((row, n) -> address)
                        .single());
    }

    private PersonId create() {
        UUID person = UUID.randomUUID();
        UUID company = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        jdbc.sql("insert into company (id) values (:id)").param("id", company).update();
        jdbc.sql("insert into membership (company_id, person_id, role) values (:company, :person, 'owner')")
                .param("company", company)
                .param("person", person)
                .update();
        return new PersonId(person);
    }

    private void complete(PersonId person, @Nullable Address phone, @Nullable Address lid) {
        jdbc.sql("""
                        update person set phone = coalesce(phone, :phone), lid = coalesce(lid, :lid),
                            canonical_phone = coalesce(canonical_phone, :canonical)
                        where id = :id
                        """)
                .param("phone", phone == null ? null : phone.value())
                .param("lid", lid == null ? null : lid.value())
                .param("canonical", phone == null ? null : PhoneNumbers.canonical(phone))
                .param("id", person.value())
                .update();
    }

    /** The one known by phone stays; whoever is a member of a company through the other is one through this. */
    private void join(PersonId from, PersonId into) {
        jdbc.sql("update person set lid = null, merged_into = :into where id = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql("""
                        insert into membership (company_id, person_id, role)
                        select company_id, :into, role from membership where person_id = :from on conflict do nothing
                        """).param("into", into.value()).param("from", from.value()).update();
    }

    private CompanyId company(PersonId person) {
        return new CompanyId(jdbc.sql("select company_id from membership where person_id = :person"
                        + " order by created_at, role desc limit 1")
                .param("person", person.value())
                .query(UUID.class)
                .single());
    }
}
