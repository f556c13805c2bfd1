package br.app.falachefe.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the simulated WhatsApp, its phone page and the simulated model on {@code SIMULATOR_PORT}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Simulator {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        // Virtual threads that wait while a class is loaded keep their carriers; with one per core none may be left.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "256");
        }
        SpringApplication.run(Simulator.class, args);
    }
}
