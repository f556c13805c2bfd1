package br.app.falachefe.local;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The SDK's in-memory engine at a port of this machine only, with its habit of getting stuck mended. */
final class MemoryServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final TestServicesStarter services;
    private final Server server;

    private MemoryServer(TestServicesStarter services, Server server) {
        this.services = services;
        this.server = server;
    }

    static MemoryServer start(int port) {
        // The engine's time is real time: it skips nothing.
        TestServicesStarter services = new TestServicesStarter(true, 0);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), InsecureServerCredentials.create());
        GRPCServerHelper.registerServicesAndHealthChecks(
                services.getServices(), builder, List.of(new LateCancels(services.getWorkflowService())));
        try {
            return new MemoryServer(services, builder.build().start());
        } catch (IOException e) {
            services.close();
            throw new Trouble("The in-memory engine did not start at port " + port + ": " + e.getMessage());
        }
    }

    /** Workers wait for tasks in calls of a minute; nobody waits for those to end. */
    @Override
    public void close() {
        server.shutdownNow();
        try {
            if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The in-memory engine did not stop within " + PATIENCE_SECONDS + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.close();
    }
}
