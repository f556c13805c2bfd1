package br.app.falachefe.simulator.faults;

import br.app.falachefe.simulator.store.PhonesReset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Switches faults on and off. */
@RestController
class FaultsController {
    private final Faults faults;
    private final ApplicationEventPublisher events;

    FaultsController(Faults faults, ApplicationEventPublisher events) {
        this.faults = faults;
        this.events = events;
    }

    @GetMapping("/faults")
    Map<String, Object> current() {
        return faults.current();
    }

    @PostMapping("/faults")
    Map<String, Object> replace(@RequestBody Map<String, @Nullable Object> wanted) {
        var before = faults.connection();
        faults.replace(wanted);
        var current = faults.current();
        events.publishEvent(new FaultsChanged(current, before, faults.connection()));
        return current;
    }

    @EventListener
    void forget(PhonesReset reset) {
        replace(Map.of());
    }
}
