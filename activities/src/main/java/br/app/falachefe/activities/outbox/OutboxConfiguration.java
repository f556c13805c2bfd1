package br.app.falachefe.activities.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    @Bean
    ProcessClocks processClocks() {
        return ProcessClocks.SYSTEM;
    }
}
