package br.app.falachefe.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** Redis from Maven's binaries: append-only, because the spill stream may not be lost. */
final class Cache implements AutoCloseable {
    private final RedisServer server;
    private final int port;

    private Cache(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static Cache start(Path data) {
        int port = Ports.free();
        try {
            Path files = Files.createDirectories(data.resolve("redis"));
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("dir " + files)
                    .setting("appendonly yes")
                    .setting("appendfsync always")
                    .setting("maxmemory-policy noeviction")
                    .setting("save \"\"")
                    .build();
            server.start();
            return new Cache(server, port);
        } catch (IOException e) {
            throw new Trouble("Redis did not start: " + e.getMessage());
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            System.err.println("Redis did not stop cleanly: " + e.getMessage());
        }
    }
}
