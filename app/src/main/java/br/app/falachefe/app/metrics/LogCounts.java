package br.app.falachefe.app.metrics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Counts warnings and errors by who wrote them: {@code log_events_total{level,logger}}. */
@Component
class LogCounts implements MeterBinder, DisposableBean {
    private static final String OURS = "br.app.falachefe.";
    /** Of somebody else's logger only as much as tells the library. */
    private static final int SEGMENTS = 3;

    private final List<Counting> appenders = new CopyOnWriteArrayList<>();

    @Override
    public void bindTo(MeterRegistry registry) {
        Counting appender = new Counting(registry);
        appender.setContext(root().getLoggerContext());
        appender.start();
        root().addAppender(appender);
        appenders.add(appender);
    }

    @Override
    public void destroy() {
        appenders.forEach(root()::detachAppender);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    static String label(String logger) {
        return logger.startsWith(OURS)
                ? logger.substring(logger.lastIndexOf('.') + 1)
                : Arrays.stream(logger.split("\\.")).limit(SEGMENTS).collect(Collectors.joining("."));
    }

    private static final class Counting extends UnsynchronizedAppenderBase<ILoggingEvent> {
        private final MeterRegistry meters;

        private Counting(MeterRegistry meters) {
            this.meters = meters;
        }

        @Override
        protected void append(ILoggingEvent event) {
            Level level = event.getLevel();
            if (level.isGreaterOrEqual(Level.WARN)) {
                Counter.builder("log.events")
                        .description("Warnings and errors by who wrote them")
                        .tags(
                                "level",
                                level.toString().toLowerCase(Locale.ROOT),
                                "logger",
                                label(event.getLoggerName()))
                        .register(meters)
                        .increment();
            }
        }
    }
}
