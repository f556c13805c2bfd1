package br.app.falachefe.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the simulated WhatsApp, its phone page and the simulated model on {@code SIMULATOR_PORT}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Simulator {
    public static void main(String[] args) {
        SpringApplication.run(Simulator.class, args);
    }
}
