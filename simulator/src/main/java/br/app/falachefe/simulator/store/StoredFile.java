package br.app.falachefe.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * A file in the data folder.
 *
 * @param name as its sender called it
 * @param size in bytes
 * @param url path on this server
 * @param seconds length of a sound or video
 */
public record StoredFile(
        String name,
        String mimetype,
        long size,
        String url,
        @Nullable Integer seconds) {}
