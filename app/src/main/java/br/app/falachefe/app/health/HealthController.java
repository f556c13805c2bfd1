package br.app.falachefe.app.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health for people, probes and Compose; needs no key. */
@Tag(name = "health")
@RestController
class HealthController {
    private final HealthReports reports;
    private final Clock clock;

    HealthController(HealthReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(summary = "Everything at a glance; 503 only when a message could not be kept, or a worker does not work")
    @GetMapping("/health")
    ResponseEntity<Health> health() {
        Health health = reports.current();
        HttpStatus status = health.status() == Word.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }

    @Operation(summary = "Whether traffic may come; the same answer as /health")
    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        return health();
    }

    @Operation(summary = "Whether the process runs; asks nobody")
    @GetMapping("/health/live")
    Alive live() {
        return new Alive(Word.OK, clock.instant());
    }

    record Alive(Word status, Instant timestamp) {}
}
