package br.app.falachefe.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the simulated WhatsApp, its phone page and the simulated model on {@code SIMULATOR_PORT}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Simulator {
    public static void main(String[] args) {
        // Virtual threads that wait while a class is loaded keep their carriers; with one per core none may be left.
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "256");
        SpringApplication.run(Simulator.class, args);
    }
}
