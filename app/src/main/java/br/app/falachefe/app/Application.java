package br.app.falachefe.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The product: webhook, dispatch, worker and operator API in one process, or split by {@code ROLE}. */
@SpringBootApplication(scanBasePackages = {"br.app.falachefe.app", "br.app.falachefe.activities"})
@EnableScheduling
@ConfigurationPropertiesScan({"br.app.falachefe.app", "br.app.falachefe.activities"})
public class Application {
    public static void main(String[] args) {
        Carriers.enough();
        SpringApplication.run(Application.class, args);
    }
}
