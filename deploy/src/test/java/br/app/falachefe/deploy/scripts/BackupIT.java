package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
            assertThat(data.server().run("backup", "--list").printed().lines())
                    .as("a copy of its own")
                    .hasSize(2);
        }
        for (String wal : names(elsewhere, "wal-")) {
            Files.delete(elsewhere.resolve(wal));
        }
        String first = names(elsewhere, "week-").getFirst().replaceAll("week-|\\.tar\\.gpg", "");
        try (Data data = new Data(new Server(Files.createDirectory(folder.resolve("later"))), new AtomicInteger())) {
            data.server().containers("data-only");
            sealedAt(data, elsewhere);
            data.succeeds("restore", "--backup", first, "--from", "target");
            assertThat(data.counts()).as("weeks later, its own WAL alone").containsExactly("5", "5");
        }
    }

    @Test
    void aCopyUnderWayNeitherKeepsTheNextFromBeingMadeNorIsAnErrorForTheWal() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        try (Data data = Data.start(folder.resolve("server"))) {
            data.create();
            sealedAt(data, elsewhere);
            Thread first = held(data, "elsewhere");
            assertThat(data.succeeds("backup", "--wal").printed()).isEmpty();
            first.join();
            assertThat(elsewhere).doesNotExist();

            Thread second = held(data, "copies");
            data.succeeds("backup");
            assertThat(second.isAlive()).as("it has waited").isFalse();

            Thread third = held(data, "server");
            Script refused = data.server().run("restore", "--latest", "--overwrite");
            third.join();
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.printed()).contains("scripts/deploy está em andamento");
        }
    }

    @Test
    void sevenDaysAndFourWeeksStayElsewhereWithTheWalOfThoseDays() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        for (String old : List.of("2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07")) {
            for (String file :
                    List.of("set-%s_03-12-00.tar.gpg", "set-%s_15-00-00.tar.gpg", "week-%s_03-12-00.tar.gpg")) {
                Files.createFile(elsewhere.resolve(file.formatted(old)));
            }
        }
        Files.createFile(elsewhere.resolve("set-2026-01-01_03-12-00.tar.gpg"));
        Files.createFile(elsewhere.resolve("wal-000000010000000000000000.gz.gpg"));
        try (Data data = Data.start(folder.resolve("server"))) {
            data.create();
            sealedAt(data, elsewhere);
            data.succeeds("backup");

            assertThat(names(elsewhere, "set-"))
                    .as("the newest of each day")
                    .hasSize(7)
                    .contains("set-2026-01-02_15-00-00.tar.gpg")
                    .doesNotContain("set-2026-01-02_03-12-00.tar.gpg", "set-2026-01-01_03-12-00.tar.gpg");
            assertThat(names(elsewhere, "week-"))
                    .hasSize(4)
                    .contains("week-2026-01-05_03-12-00.tar.gpg")
                    .doesNotContain("week-2026-01-04_03-12-00.tar.gpg");
            assertThat(names(elsewhere, "wal-"))
                    .as("of a day before ours")
                    .contains("wal-000000010000000000000000.gz.gpg");

            for (String day : names(elsewhere, "set-2026-01")) {
                Files.delete(elsewhere.resolve(day));
            }
            data.succeeds("backup");
            assertThat(names(elsewhere, "wal-")).isNotEmpty().doesNotContain("wal-000000010000000000000000.gz.gpg");
        }
    }

    /** Something else that has the lock for seconds, as a deploy would. */
    private static Thread held(Data data, String lock) {
        String file = data.server().file("data/deploy/" + lock + ".lock").toString();
        String taken = file + ".taken";
        Thread holder = Thread.ofVirtual()
                .start(() -> data.must("mkdir -p $STATE; (flock 9; echo deploy >%s; touch %s; sleep 4) 9>>%s"
                        .formatted(file, taken, file)));
        await().until(() -> Files.exists(Path.of(taken)));
        return holder;
    }

    private static List<String> names(Path elsewhere, String kind) throws IOException {
        try (Stream<Path> files = Files.list(elsewhere)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind))
                    .sorted()
                    .toList();
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
