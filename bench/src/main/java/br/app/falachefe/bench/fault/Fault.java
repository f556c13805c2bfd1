package br.app.falachefe.bench.fault;

import br.app.falachefe.bench.verdict.Doubt;
import java.util.Map;

/** One way in which the world around the product, or the product itself, goes wrong. */
sealed interface Fault {
    String name();

    Doubt doubt();

    /** A process and all its children are gone at once, and are started again later. */
    record Kill(String process) implements Fault {
        @Override
        public String name() {
            return "kill-" + process;
        }

        @Override
        public Doubt doubt() {
            return Doubt.NONE;
        }
    }

    /** A process and all its children stop in the middle of whatever they do, and go on later as if nothing had been. */
    record Freeze(String process) implements Fault {
        @Override
        public String name() {
            return "freeze-" + process;
        }

        @Override
        public Doubt doubt() {
            return Doubt.NONE;
        }
    }

    /** The gateway or the model misbehaves. */
    record Weather(String name, Doubt doubt, Map<String, Object> settings) implements Fault {
        public Weather {
            settings = Map.copyOf(settings);
        }
    }
}
