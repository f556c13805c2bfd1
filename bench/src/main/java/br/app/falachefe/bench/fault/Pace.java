package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Doubt;
import java.time.Duration;

/**
 * How long things take in a run.
 *
 * @param warmUp traffic before the first fault
 * @param length of each fault
 * @param freeze length of a stop; longer than the ten seconds after which the gateway gives a webhook up
 * @param silence length of the fault that hides all evidence of sends; a second send needs more than 60 s
 * @param rest after each fault
 */
record Pace(
        Duration warmUp,
        Duration length,
        Duration freeze,
        Duration silence,
        Duration rest,
        Duration gatewayHang,
        Duration modelHang) {
    static final Pace LONG = new Pace(
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(80),
            Duration.ofSeconds(12),
            Duration.ofSeconds(25),
            Duration.ofSeconds(15));

    static final Pace SHORT = new Pace(
            Duration.ofSeconds(5),
            Duration.ofSeconds(6),
            Duration.ofSeconds(12),
            Duration.ofSeconds(8),
            Duration.ofSeconds(3),
            Duration.ofSeconds(25),
            Duration.ofSeconds(8));

    Duration length(Fault fault) {
        return switch (fault) {
            case Fault.Freeze _ -> freeze;
            case Fault.Weather(var name, Doubt doubt, var settings) when doubt == Doubt.SILENT_EVIDENCE -> silence;
            case Fault.Kill _, Fault.Weather _ -> length;
        };
    }
}
