package br.app.falachefe.simulator.model.web;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.model.assistant.Mood;
import java.time.Duration;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** Draws the weather from the faults that are switched on, {@code model_*} or {@code model2_*}. */
@Component
final class FaultClimate implements Climate {
    private static final int MOST_INVENTED_CENTS = 9_000_000;

    private final Faults faults;
    private final Duration usual;

    FaultClimate(Faults faults, SimulatorSettings settings) {
        this.faults = faults;
        this.usual = settings.delays().model();
    }

    @Override
    public Weather next(Provider provider) {
        var side = provider.side();
        var delay = faults.latency(side, usual).plusMillis(faults.millis(side + "_hang_ms"));
        var obeys = faults.chance(side + "_obeys_attacker");
        var invents = faults.chance(side + "_invents_amount");
        var mood = new Mood(obeys, invents ? 100_001L + faults.pick(MOST_INVENTED_CENTS) : 0);
        return new Weather(delay, failure(side), mood, new SplittableRandom(faults.pick(Integer.MAX_VALUE)));
    }

    private Weather.Failure failure(String side) {
        if (faults.chance(side + "_429")) {
            return new Weather.Failure.TooMany((int) faults.count("retry_after", 1));
        }
        if (faults.chance(side + "_500")) {
            return new Weather.Failure.Broken();
        }
        return faults.chance(side + "_garbage") ? new Weather.Failure.Garbage() : new Weather.Failure.None();
    }
}
