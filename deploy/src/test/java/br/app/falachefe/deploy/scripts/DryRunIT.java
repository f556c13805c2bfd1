package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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

/** What the scripts say that they would do, on a server of the recommended size: firewall, cron, certbot, Docker. */
class DryRunIT {
    private static final String SERVER = "/opt/falachefe-agent-squad";
    private static final Path RESOURCES = Needs.home().resolve("deploy/src/test/resources/server");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void aServerThatIsSetUp() throws IOException {
        Programs.need("bash");
        Files.writeString(folder.resolve(".env"), """
                DOMAIN=falachefe.exemplo.com.br
                CERTBOT_EMAIL=ana@exemplo.com.br
                UAZ_API_KEY=token
                UAZ_API_SECRET=segredo
                BLUE_VERSION=20261120-agora
                GREEN_VERSION=20261113-antes
                """);
        Files.createDirectories(folder.resolve("active"));
    }

    @Test
    void setupTellsAStrangerEverythingThatItWouldDo() throws IOException {
        Files.delete(folder.resolve(".env"));
        assertThat(run("setup", "--domain", "falachefe.exemplo.com.br")).isEqualTo(expected("setup"));
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void setupLeavesADockerThatIsThereAlone() throws IOException {
        environment.put("HAS_DOCKER", "28.2.2");
        String said = run("setup", "--domain", "falachefe.exemplo.com.br");
        assertThat(said)
                .contains("Docker: já instalado", "pacotes a instalar: ufw cron jq")
                .doesNotContain("docker.io");
    }

    @ParameterizedTest
    @CsvSource({
        "24.0.7, v2.37.1, 'o Docker daqui é 24.0.7; é preciso 25 ou mais novo'",
        "28.2.2, 2.24.6+ds1, 'o docker compose daqui é 2.24.6+ds1; é preciso 2.29 ou mais novo'"
    })
    void setupStopsAtADockerThatIsTooOld(String engine, String compose, String trouble) throws IOException {
        environment.putAll(Map.of("HAS_DOCKER", engine, "HAS_COMPOSE", compose));
        assertThat(run("setup", "--domain", "falachefe.exemplo.com.br")).contains("falta  " + trouble);
    }

    @Test
    void setupDoesNotPassOverAnotherDomainThanTheOneThatItKnows() throws IOException {
        assertThat(run("setup", "--domain", "outro.exemplo.com.br"))
                .contains("é falachefe.exemplo.com.br: mude-o lá, ou rode sem --domain outro.exemplo.com.br");
    }

    @Test
    void setupTakesTheSameDomainInQuotesForTheSame() throws IOException {
        Files.writeString(folder.resolve(".env"), "DOMAIN=\"falachefe.exemplo.com.br\"\n");
        assertThat(run("setup", "--domain", "falachefe.exemplo.com.br")).doesNotContain("mude-o lá");
    }

    @Test
    void aDrillBesideTheServerKnowsNobodysAccounts() throws IOException {
        Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\nenv | grep -E '^(UAZ|OPENAI)_' | sort\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        String commands = """
                SCRIPTS=%1$s FALACHEFE_HOME=%2$s PATH=%2$s:$PATH PROJECT=falachefe-drill DRY_RUN=
                . %1$s/parts/words
                . %1$s/parts/settings
                load_settings
                . %1$s/parts/containers
                compose up""".formatted(Needs.home().resolve("scripts"), folder);
        Files.writeString(folder.resolve(".env"), """
                UAZ_OWNER=5511900001111
                UAZ_INSTANCE=loja
                UAZ_API_SECRET=segredo
                OPENAI_FALLBACK_BASE_URL=https://modelo.exemplo.com.br/v1
                OPENAI_FALLBACK_API_KEY=chave
                OPENAI_FALLBACK_MODEL=modelo
                """);
        assertThat(Script.run(Map.of(), List.of("bash", "-c", commands))
                        .printed()
                        .lines())
                .containsExactly(
                        "OPENAI_API_KEY=simulated",
                        "OPENAI_BASE_URL=http://simulator:8090/v1",
                        "OPENAI_FALLBACK_API_KEY=",
                        "OPENAI_FALLBACK_BASE_URL=",
                        "OPENAI_FALLBACK_MODEL=",
                        "OPENAI_MODEL=simulated",
                        "UAZ_API_KEY=00000000-0000-4000-8000-0000000000aa",
                        "UAZ_API_SECRET=segredo",
                        "UAZ_BASE_URL=http://simulator:8090",
                        "UAZ_INSTANCE=",
                        "UAZ_OWNER=");
    }

    @ParameterizedTest
    @CsvSource({"deploy, deploy-first", "renew-cert, renew-cert", "restore-drill, restore-drill"})
    void theOthersTellToo(String script, String expected) throws IOException {
        assertThat(run(script)).isEqualTo(expected(expected));
    }

    @ParameterizedTest
    @CsvSource({"'', deploy-next", "--rollback, deploy-rollback"})
    void aDeployTakesTheOtherColour(String option, String expected) throws IOException {
        serving("# blue: versão 20261120-agora\n");
        List<String> options = option.isEmpty() ? List.of() : List.of(option);
        assertThat(run("deploy", options.toArray(String[]::new))).isEqualTo(expected(expected));
        assertThat(Files.readString(folder.resolve("active/upstream.conf"))).startsWith("# blue");
    }

    @ParameterizedTest
    @CsvSource({"POSTGRES_ADDRESS=10.0.0.5, 'backup, backup, renew-cert'", "CORE_ADDRESS=10.0.0.1, ''"})
    void setupPlansOnlyWhatThisServerHas(String line, String scripts) throws IOException {
        setting(line);
        assertThat(run("setup").lines().filter(job -> job.contains(" * root ")))
                .extracting(job -> job.replaceFirst(".*/scripts/([a-z-]+).*", "$1"))
                .isEqualTo(scripts.isEmpty() ? List.of() : List.of(scripts.split(", ")));
    }

    @Test
    void setupLetsThePeersOfThePrivateNetworkInAndNobodyElse() throws IOException {
        setting("PRIVATE_PEERS=\"10.0.0.3 10.1.0.0/16 fd00:9::3 fd00:9:0:1::/64\"");
        assertThat(run("setup").lines().filter(line -> line.contains(" -s ")))
                .containsExactly(
                        "     | -A DOCKER-USER -s 10.0.0.3 -j RETURN",
                        "     | -A DOCKER-USER -s 10.1.0.0/16 -j RETURN",
                        "     | -A DOCKER-USER -s fd00:9::3 -j RETURN",
                        "     | -A DOCKER-USER -s fd00:9:0:1::/64 -j RETURN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0.256",
                "10.0.0.3,10.0.0.4",
                "10.0.0.0/33",
                "10.0.0.0/",
                "0.0.0.0/0",
                "servidor-2",
                "::/0",
                "fd00::1::2",
                "fd00:9:::3",
                "fd00:9",
                "10.0.0.3:8000"
            })
    void setupStopsBeforeAnythingAtAPeerThatIsNoAddress(String peer) throws IOException {
        setting("PRIVATE_PEERS=10.0.0.9 " + peer);
        assertThat(run("setup"))
                .contains("falta  PRIVATE_PEERS em ", "\"" + peer + "\" não é um endereço", "o script pararia aqui");
    }

    /** Of three servers each has a third, but the new colour a tenth, which the old one gives up: 7, 3, 10 and 10 of 30. */
    @Test
    void furtherAppServersStandInEveryFileThatADeployWrites() throws IOException {
        serving("# blue: versão 20261120-agora\n");
        setting("EXTRA_APP_SERVERS=\"10.0.0.3:8000 app-3.interno:8001\"");
        assertThat(run("deploy").lines().filter(line -> line.contains("|     server ")))
                .extracting(line -> line.replaceFirst(".*server ", ""))
                .containsExactly(
                        "app-blue:8000 weight=7;",
                        "app-green:8000 weight=3;",
                        "10.0.0.3:8000 weight=10;",
                        "app-3.interno:8001 weight=10;",
                        "app-green:8000;",
                        "10.0.0.3:8000;",
                        "app-3.interno:8001;",
                        "app-blue:8000 backup;",
                        "app-green:8000;",
                        "10.0.0.3:8000;",
                        "app-3.interno:8001;");
    }

    @Test
    void aFurtherServerComesAndGoesWithoutANewVersion() throws IOException {
        serving("# blue: versão 20261120-agora\n");
        setting("EXTRA_APP_SERVERS=10.0.0.3:8000");
        assertThat(run("deploy", "--servers")).isEqualTo(expected("deploy-servers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.3",
                "10.0.0.3:0",
                "10.0.0.3:65536",
                "http://10.0.0.3:8000",
                "10.0.0.3:8000,10.0.0.4:8000",
                "10.0.0.4:8000 10.0.0.3:8000;}",
                "10.0.0.3:8000 weight=9"
            })
    void aDeployRefusesServersThatNginxWouldNotTake(String servers) throws IOException {
        setting("EXTRA_APP_SERVERS='" + servers + "'");
        assertThat(refused("deploy")).contains("EXTRA_APP_SERVERS", "Nada foi mudado", "10.0.0.3:8000");
    }

    /** As somebody wrote it who followed nginx's manual: a deploy took it for the first one, and wrote over it. */
    @Test
    void aDeployRefusesAListThatDoesNotSayWhichColourServes() throws IOException {
        String byHand = "upstream app {\n    server app-blue:8000;\n    server 10.0.0.3:8000;\n}\n";
        serving(byHand);
        assertThat(refused("deploy")).contains("upstream.conf", "nada foi mudado", "\"# blue\"", "EXTRA_APP_SERVERS");
        assertThat(Files.readString(folder.resolve("active/upstream.conf"))).isEqualTo(byHand);
        serving("");
        assertThat(run("deploy")).isEqualTo(expected("deploy-first"));
    }

    @Test
    void aDeployIsTheFirstServersMatter() throws IOException {
        setting("CORE_ADDRESS=10.0.0.1");
        assertThat(refused("deploy")).contains("CORE_ADDRESS", "docs/scale-out/product.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup", "deploy", "backup", "restore", "restore-drill", "renew-cert", "status"})
    void everyScriptExplainsItselfAndRefusesWhatItDoesNotKnow(String script) {
        Script help = script(script, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.printed()).contains("Uso:", "scripts/" + script, "--dry-run");
        Script unknown = script(script, "--nonsense");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.printed()).contains("Opção desconhecida: --nonsense");
    }

    private void serving(String upstream) throws IOException {
        Files.writeString(folder.resolve("active/upstream.conf"), upstream);
    }

    private void setting(String line) throws IOException {
        Files.writeString(folder.resolve(".env"), line + "\n", StandardOpenOption.APPEND);
    }

    /** What a script says that stops before its first step. */
    private String refused(String name) {
        Script said = script(name, "--dry-run");
        assertThat(said.exit()).as(said.printed()).isEqualTo(1);
        assertThat(said.printed()).startsWith("\nerro  ").doesNotContain("1. ");
        return said.printed();
    }

    private String run(String script, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--dry-run");
        Script said = script(script, all.toArray(String[]::new));
        assertThat(said.exit()).as(said.printed()).isZero();
        return said.printed()
                .replace(folder.resolve("active").toString(), SERVER + "/nginx/active")
                .replace(folder.resolve(".env").toString(), SERVER + "/.env")
                .replace(Needs.home().resolve("scripts").toString(), SERVER + "/scripts");
    }

    private Script script(String name, String... options) {
        List<String> command = new ArrayList<>(
                List.of(Needs.home().resolve("scripts").resolve(name).toString()));
        command.addAll(List.of(options));
        environment.put("FALACHEFE_HOME", SERVER);
        environment.put("ENV_FILE", folder.resolve(".env").toString());
        environment.put("NGINX_ACTIVE", folder.resolve("active").toString());
        environment.put("DOCKER_SETTINGS", "/etc/docker-of-a-fresh-server");
        environment.put("MACHINE", RESOURCES.resolve("ubuntu").toString());
        environment.put("VERSION", "20261127-nova");
        return Script.run(environment, command);
    }

    private static String expected(String name) throws IOException {
        return Files.readString(RESOURCES.resolve("expected").resolve(name + ".txt"));
    }
}
