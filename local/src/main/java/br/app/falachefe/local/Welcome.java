package br.app.falachefe.local;

import java.io.PrintStream;

/** What a person reads when everything is up. */
final class Welcome {
    private Welcome() {}

    static void print(Settings settings, Engine engine) {
        PrintStream out = System.out;
        out.println();
        out.println("  Phone         " + settings.phone());
        out.println("  Operator API  " + settings.app() + "/api/conversations   (Authorization: Bearer "
                + (settings.given("OPERATOR_API_KEY").isPresent() ? "$OPERATOR_API_KEY" : "local") + ")");
        out.println("  API document  " + settings.app() + "/api/openapi.json");
        switch (engine) {
            case Engine.WithWebUi real -> out.println("  Temporal UI   " + real.webUi());
            case Engine.InMemory memory ->
                out.println(
                        "  Temporal      in memory, without Web UI: scripts/engine cli builds the real one (needs Go).");
        }
        out.println("  Model         "
                + (settings.given("OPENAI_API_KEY").isPresent()
                        ? "real (OPENAI_API_KEY is set)"
                        : "simulated; set OPENAI_API_KEY for a real one"));
        out.println("  Gateway       "
                + (settings.realGateway()
                        ? "real (UAZ_BASE_URL is set)"
                        : "simulated; the phone page is the WhatsApp"));
        out.println("  Logs          " + settings.data().resolve("logs"));
        out.println();
        out.println("Falachefe is ready: open " + settings.phone() + " and write. Ctrl-C stops everything.");
    }
}
