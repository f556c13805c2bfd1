package br.app.falachefe.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which build runs: {@code build_info{version,commit} 1}. */
@Component
class BuildInfo implements MeterBinder {
    private final BuildProperties build;

    BuildInfo(BuildProperties build) {
        this.build = build;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("build.info", () -> 1)
                .description("Which build runs")
                .tag("version", String.valueOf(build.getVersion()))
                .tag("commit", Objects.requireNonNullElse(build.get("commit"), "unknown"))
                .register(registry);
    }
}
