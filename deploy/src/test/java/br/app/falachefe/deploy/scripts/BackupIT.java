package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and drill on a real PostgreSQL and Redis while somebody writes into two databases. */
class BackupIT {
    @TempDir
    Path folder;

    @BeforeEach
    void programs() throws IOException {
        Programs.need("gzip", "setpriv", "gpg", "redis-cli");
        // PostgreSQL runs as another user and has to get through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aRestoreHoldsWhatWasCommittedByThatMomentInAllDatabasesAndNothingLater() throws Exception {
        try (Data data = Data.start(folder.resolve("server"))) {
            data.create();
            data.write(10);
            data.succeeds("backup");
            data.write(15);
            data.answer();
            data.nextSecond();
            String moment = data.now();
            data.nextSecond();
            data.write(7);
            data.sql("postgres", "select pg_switch_wal()");
            data.must("until [[ -z $(ls $DATA/postgres/pg_wal/archive_status/*.ready 2>/dev/null) ]]; do sleep 0.1;"
                    + " done");

            Script refused = data.server().run("restore", "--time", moment);
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.printed()).contains("nada foi mudado", "--overwrite");
            assertThat(data.counts()).containsExactly("32", "32");

            data.succeeds("restore", "--time", moment, "--overwrite");

            assertThat(data.counts()).containsExactly("25", "25");
            assertThat(data.sql(
                            "falachefe",
                            "select number || ' ' || (restored_at is not null) from falachefe.engine_epoch"))
                    .isEqualTo("1 true");
            assertForgotten(data);
            assertThat(data.must("redis keys '*'")).isEqualTo("falachefe:spill");
            data.succeeds("backup");
            data.succeeds("restore-drill", "--data-only");
        }
    }

    @Test
    void theDrillHoldsEveryTableAgainstTheManifestAndFindsADifference() throws Exception {
        try (Data data = Data.start(folder.resolve("server"))) {
            data.create();
            data.write(5);
            Thread writer = Thread.ofVirtual().start(() -> data.write(40));
            data.succeeds("backup");
            writer.join();

            assertThat(data.succeeds("restore-drill", "--data-only").printed())
                    .contains("1. chegou", "2. somas", "3. ", "4. ", "5. chaves", "serve.");

            Path set = onlySet(data);
            String manifest = Files.readString(set.resolve("manifest"));
            Files.writeString(
                    set.resolve("manifest"), manifest.replaceFirst("(falachefe\\.conversation\\|1\\|)-?\\d+", "$11"));
            data.must("cd " + set + "; sha256sum base.tar.gz manifest point redis.rdb configuration.tar.gz >complete");
            Script found = data.server().run("restore-drill", "--data-only");
            assertThat(found.exit()).isNotZero();
            assertThat(found.printed()).contains("-falachefe|falachefe.conversation|1|1", "não é o que foi copiado");
        }
    }

    @Test
    void aLostServerComesBackFromTheSealedCopyAlone() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        try (Data data = Data.start(folder.resolve("lost"))) {
            data.create();
            sealedAt(data, elsewhere);
            data.write(5);
            data.succeeds("backup");
            data.write(8);
            data.sql("postgres", "select pg_switch_wal()");
            data.must("until [[ -z $(ls $DATA/postgres/pg_wal/archive_status/*.ready 2>/dev/null) ]]; do sleep 0.1;"
                    + " done");
            data.succeeds("backup", "--wal");
        }
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("segredo-do-caminho", "conversation", "PGDATA"));
        }
        try (Data data = new Data(new Server(Files.createDirectory(folder.resolve("new"))), new AtomicInteger())) {
            data.server().containers("data-only");
            sealedAt(data, elsewhere);
            data.succeeds("restore", "--latest", "--from", "target");
            assertThat(data.counts()).containsExactly("13", "13");
            assertThat(data.must("redis xlen falachefe:spill")).isEqualTo("1");
        }
    }

    /** What was open is looked for before it is sent, and no result of a send from before meets a row of another message. */
    private static void assertForgotten(Data data) {
        assertThat(data.sql("falachefe", "select state || ' ' || (attempt > 1000) from falachefe.outbound_message"))
                .isEqualTo("unsure true");
        data.write(1);
        data.answer();
        assertThat(data.sql("falachefe", "select max(id) > 1000000 from falachefe.outbound_message"))
                .isEqualTo("t");
        assertThat(data.sql(
                        "falachefe",
                        "select count(*) filter (where life is null) || ' ' || count(*) filter (where life = restored_at)"
                                + " from falachefe.inbound_message, falachefe.engine_epoch"))
                .isEqualTo("25 1");
    }

    private static void sealedAt(Data data, Path elsewhere) {
        data.server().set("BACKUP_TARGET", elsewhere.toString());
        data.server().set("BACKUP_KEY", "uma-senha-longa-de-teste");
    }

    private static Path onlySet(Data data) throws IOException {
        try (Stream<Path> sets = Files.list(data.server().file("backups/daily"))) {
            List<Path> all = sets.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
