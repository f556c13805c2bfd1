package br.app.falachefe.app.health;

import br.app.falachefe.app.config.Role;
import br.app.falachefe.app.config.WorkerStart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at everything at once, for at most a second, and keeps the answer for two: probes come from many sides. */
@Component
class HealthReports implements AutoCloseable {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, Supplier<ComponentHealth>> checks;
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final String version;
    private final boolean takesMessages;
    private @Nullable Health last;

    @Autowired
    HealthReports(
            Checks all,
            Clock clock,
            Environment environment,
            ObjectProvider<WorkerStart> workers,
            ObjectProvider<BuildProperties> build) {
        this(
                inOrder(all, workers.getIfAvailable()),
                environment.getRequiredProperty(Role.DOOR, Boolean.class),
                clock,
                build.getIfAvailable());
    }

    /** @param takesMessages whether this process is there to keep messages, or only to work */
    HealthReports(
            Map<String, Supplier<ComponentHealth>> checks,
            boolean takesMessages,
            Clock clock,
            @Nullable BuildProperties built) {
        this.checks = checks;
        this.takesMessages = takesMessages;
        this.clock = clock;
        this.version = built == null || built.getVersion() == null ? "unknown" : built.getVersion();
    }

    private static Map<String, Supplier<ComponentHealth>> inOrder(Checks all, @Nullable WorkerStart workers) {
        Map<String, Supplier<ComponentHealth>> checks = new LinkedHashMap<>();
        checks.put("postgres", all::postgres);
        checks.put("redis", all::redis);
        checks.put("spill", all::spill);
        checks.put("temporal", all::temporal);
        if (workers != null) {
            checks.put("workers", () -> all.workers(workers));
        }
        checks.put("gateway", all::gateway);
        return checks;
    }

    synchronized Health current() {
        Instant now = clock.instant();
        Health known = last;
        if (known == null || known.timestamp().plus(FRESH).isBefore(now)) {
            Map<String, ComponentHealth> seen = look();
            known = new Health(word(seen), now, version, seen);
            last = known;
        }
        return known;
    }

    private Map<String, ComponentHealth> look() {
        Map<String, Future<ComponentHealth>> running = new LinkedHashMap<>();
        checks.forEach((name, check) -> running.put(name, looks.submit(check::get)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, ComponentHealth> seen = new LinkedHashMap<>();
        running.forEach((name, look) -> seen.put(name, result(look, deadline)));
        return seen;
    }

    /** All looks have the same second, however many of them hang. */
    private static ComponentHealth result(Future<ComponentHealth> look, long deadline) {
        try {
            return look.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // It ends by the time-outs of what it asks; interrupted, it would break the connection that it uses.
            return ComponentHealth.down("does not answer within a second");
        } catch (ExecutionException e) {
            return ComponentHealth.down("the look failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ComponentHealth.down("the look was stopped");
        }
    }

    /** Down means one thing: a message that comes now could not be kept anywhere, or a mere worker does not work. */
    private Word word(Map<String, ComponentHealth> seen) {
        boolean useless = takesMessages ? isDown(seen, "postgres") && isDown(seen, "redis") : isDown(seen, "workers");
        if (useless) {
            return Word.DOWN;
        }
        boolean well = seen.values().stream().allMatch(component -> component.status() == Word.OK);
        return well ? Word.OK : Word.DEGRADED;
    }

    private static boolean isDown(Map<String, ComponentHealth> seen, String name) {
        ComponentHealth component = seen.get(name);
        return component != null && component.status() == Word.DOWN;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
