package br.app.falachefe.activities.company;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a company besides its figures. */
@Component
public class Companies {
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    private final JdbcClient jdbc;

    public Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where its days begin; Brasília where the stored name means no zone. */
    public ZoneId zone(CompanyId company) {
        String name = jdbc.sql("select time_zone from company where id = :id")
                .param("id", company.value())
                .query(String.class)
                .single();
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return BRASILIA;
        }
    }
}
