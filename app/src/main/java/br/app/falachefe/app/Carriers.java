package br.app.falachefe.app;

/**
 * Threads of the operating system that carry our virtual ones. The JVM has as many as cores, and a virtual thread that waits
 * while a class is loaded keeps its own: on two cores two of them waited for a jar's lock, whose holder waited for a carrier,
 * for ever. Carriers are only made when they are needed.
 */
final class Carriers {
    private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";
    private static final String ENOUGH = "256";

    private Carriers() {}

    /** To be called before the first virtual thread; whoever starts the JVM may say otherwise. */
    static void enough() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, ENOUGH);
        }
    }
}
