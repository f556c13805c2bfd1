package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole scripts with POSTGRES_ADDRESS, and what they ask of Docker: two programs stand for it and for a product that is well. */
class PostgresElsewhereIT {
    private static final String PASSWORD = "senha-do-app";

    @TempDir
    Path server;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aServerWhosePostgresIsElsewhere() throws IOException {
        Programs.need("bash", "jq", "flock");
        Files.createDirectories(server.resolve("nginx/active"));
        Files.writeString(server.resolve("nginx/active/upstream.conf"), "# blue: versão 20261120-agora\n");
        Files.copy(Needs.home().resolve("docker-compose.yml"), server.resolve("docker-compose.yml"));
        Files.writeString(server.resolve(".env"), """
                DOMAIN=falachefe.exemplo.com.br
                UAZ_API_KEY=token
                UAZ_API_SECRET=segredo
                APP_DATABASE_PASSWORD=%s
                TEMPORAL_DATABASE_PASSWORD=senha-do-motor
                METRICS_DATABASE_PASSWORD=senha-das-metricas
                BLUE_VERSION=20261120-agora
                GREEN_VERSION=20261113-antes
                POSTGRES_ADDRESS=10.0.0.5
                """.formatted(PASSWORD));
        Files.createFile(server.resolve("asked"));
        Path programs = Needs.home().resolve("deploy/src/test/resources/server/programs");
        environment.put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        environment.put("FALACHEFE_HOME", server.toString());
        environment.put("ASKED", server.resolve("asked").toString());
        environment.put("DEPLOY_SHARE_SECONDS", "1");
        environment.put("DEPLOY_WATCH_SECONDS", "1");
    }

    @Test
    void aDeployAsksItAndNeitherStartsNorWaitsForOneHere() throws IOException {
        Script deploy = run("deploy", "--no-pull");
        assertThat(deploy.exit()).as(deploy.printed()).isZero();
        assertThat(deploy.printed())
                .contains("PostgreSQL em 10.0.0.5", "entrou pelo webhook e está no banco", "Pronto. A versão");
        assertThat(docker()).noneMatch(line -> line.contains("compose") && line.contains("postgres"));
        assertThat(docker()).anyMatch(line -> line.endsWith("-h 10.0.0.5 -p 5432 -U falachefe -d falachefe_agents"));
        assertThat(asked())
                .anyMatch(line -> line.startsWith(
                        "psql as falachefe with senha-do-app: select count(*) from falachefe" + ".inbound_message"));
        assertThat(docker()).as("what stands in the list of processes").noneMatch(line -> line.contains(PASSWORD));
    }

    @Test
    void aDeployStopsWhileComposeHasOneOfItsOwn() throws IOException {
        environment.put("ALSO_THERE", "postgres");
        assertThat(refused("deploy")).contains("docs/scale-out/postgres-elsewhere.yml", "COMPOSE_FILE");
        assertThat(docker()).noneMatch(line -> line.startsWith("docker build"));
    }

    @Test
    void aDeployStopsWhereItDoesNotAnswer() throws IOException {
        environment.put("AWAY", "10.0.0.5");
        assertThat(refused("deploy")).contains("não responde", "connection to server at \"10.0.0.5\" failed");
        assertThat(docker()).noneMatch(line -> line.startsWith("docker build"));
    }

    @Test
    void aDeployNamesWhatIsMissingBeforeItBuilds() throws IOException {
        environment.put("LACKS", "OPENAI_API_KEY");
        assertThat(refused("deploy")).contains("OPENAI_API_KEY", ".env");
        assertThat(docker()).noneMatch(line -> line.startsWith("docker build"));
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_ADDRESS=10.0.0.5:5432, POSTGRES_ADDRESS",
        "POSTGRES_ADDRESS=postgresql://10.0.0.5, POSTGRES_ADDRESS",
        "POSTGRES_PORT=porta, POSTGRES_PORT",
        "POSTGRES_SSLMODE=prefer, POSTGRES_SSLMODE"
    })
    void aDeployRefusesWhatNobodyCouldConnectTo(String line, String named) throws IOException {
        String settings = Files.readString(server.resolve(".env")).replace("POSTGRES_ADDRESS=10.0.0.5\n", "");
        String address = line.startsWith("POSTGRES_ADDRESS") ? "" : "POSTGRES_ADDRESS=10.0.0.5\n";
        Files.writeString(server.resolve(".env"), settings + address + line + "\n");
        assertThat(refused("deploy")).contains(named);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aBackupHoldsTheRestAndSaysSo() throws IOException {
        Script backup = run("backup");
        assertThat(backup.exit()).as(backup.printed()).isZero();
        assertThat(backup.printed()).contains("está em 10.0.0.5: esta cópia não o contém", "PITR");
        assertThat(run("backup", "--list").printed()).contains("(sem o PostgreSQL)");
        try (var sets = Files.list(server.resolve("backups/daily"))) {
            assertThat(sets.findFirst().orElseThrow())
                    .isDirectoryContaining("glob:**/redis.rdb")
                    .isDirectoryContaining("glob:**/configuration.tar.gz")
                    .isDirectoryContaining("glob:**/complete")
                    .isDirectoryNotContaining("glob:**/base.tar.gz");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore --latest --overwrite", "restore-drill"})
    void whatWorksOnItsFilesRefusesAndNamesTheOtherWay(String command) throws IOException {
        assertThat(refused(command.split(" ")))
                .contains("10.0.0.5", "quem o hospeda", "scripts/restore --provider", "postgres-elsewhere.md");
        assertThat(asked()).isEmpty();
    }

    @Test
    void afterTheProvidersRestoreTheEngineIsToldThatItForgot() throws IOException {
        Script restore = run("restore", "--provider");
        assertThat(restore.exit()).as(restore.printed()).isZero();
        assertThat(restore.printed()).contains("época 7; 2 mensagens em aberto, 1 resposta a procurar");
        assertThat(asked().stream()
                        .filter(line -> line.matches(".*( stop | up |cluster_membership|: commit;).*"))
                        .map(line -> line.replace("docker compose --profile * ", "")))
                .containsExactly(
                        "stop worker-blue",
                        "stop worker-green",
                        "stop temporal",
                        "psql as falachefe with senha-do-app: commit;",
                        "psql as temporal with senha-do-motor: truncate cluster_membership",
                        "up --detach --no-deps temporal",
                        "up --detach --no-deps worker-blue",
                        "up --detach --no-deps app-blue");
    }

    @Test
    void anEngineInPartsStopsAndStartsAsAWhole() throws IOException {
        environment.put("ALSO_THERE", "temporal-history");
        assertThat(run("restore", "--provider").exit()).isZero();
        assertThat(docker().stream()
                        .filter(line -> line.contains("temporal-history"))
                        .map(line -> line.replace("docker compose --profile * ", "")))
                .containsSubsequence("stop temporal-history", "up --detach --no-deps temporal-history");
    }

    @Test
    void statusAsksItToo() {
        assertThat(run("backup").exit()).isZero();
        assertThat(run("status").printed())
                .containsPattern("ok +postgres +saudável")
                .containsPattern("ok +banco +em 10.0.0.5; quem o hospeda o copia")
                .doesNotContain("restore-drill");
        environment.put("AWAY", "10.0.0.5");
        assertThat(run("status").printed()).containsPattern("atenção +postgres +.*não responde em 10.0.0.5");
    }

    @Test
    void statusSaysThatTheAlertsHaveNotReadWhatEnvSaysNow() throws IOException {
        assertThat(run("status").printed()).doesNotContain("o .env mudou");
        Files.writeString(
                server.resolve(".env"), "NOTIFY_WEBHOOK=http://127.0.0.1:9/avisos\n", StandardOpenOption.APPEND);
        assertThat(run("status").printed()).contains("o .env mudou", "docker compose up --detach alertmanager");
    }

    private String refused(String... command) {
        Script script = run(command);
        assertThat(script.exit()).as(script.printed()).isEqualTo(1);
        return script.printed();
    }

    private Script run(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, Needs.home().resolve("scripts").resolve(command[0]).toString());
        return Script.run(environment, words);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(server.resolve("asked"));
    }

    private List<String> docker() throws IOException {
        return asked().stream().filter(line -> line.startsWith("docker ")).toList();
    }
}
