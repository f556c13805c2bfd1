package br.app.falachefe.activities.ledger;

import br.app.falachefe.activities.company.CompanyId;
import br.app.falachefe.activities.company.PersonId;
import br.app.falachefe.activities.database.TestingDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A ledger on a database of its own, and companies and people to fill it. */
public final class TestingLedger {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Ledger ledger;

    public TestingLedger() {
        // Pooled, because a new connection for each of thousands of statements takes longer than the statements.
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestingDatabase.create().dataSource());
        pool.setMinimumIdle(0);
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        ledger = new Ledger(
                transactions, new EntryRows(jdbc), new ChangeLog(jdbc, JsonMapper.shared()), new Totals(jdbc));
    }

    public Ledger ledger() {
        return ledger;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    public CompanyId company() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into company (id) values (:id)").param("id", id).update();
        return new CompanyId(id);
    }

    public PersonId person() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        return new PersonId(id);
    }
}
