package br.app.falachefe.activities.outbox;

import br.app.falachefe.activities.inbox.Spill;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    @Bean
    ProcessClocks processClocks(Clock clock) {
        return new ProcessClocks(clock, System::nanoTime);
    }

    @Bean
    SpillFlag spillFlag(Spill spill) {
        return spill::isSet;
    }
}
