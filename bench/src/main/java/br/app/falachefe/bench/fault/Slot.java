package br.app.falachefe.bench.fault;

import java.time.Duration;

/** When a fault begins and ends, counted from the first message; a process that needs long to start delays what follows. */
record Slot(Fault fault, Duration begin, Duration end) {
    Duration length() {
        return end.minus(begin);
    }
}
