package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        environment.put("HAS_DOCKER", "yes");
        String said = run("setup", "--domain", "falachefe.exemplo.com.br");
        assertThat(said)
                .contains("Docker: já instalado", "pacotes a instalar: ufw cron jq")
                .doesNotContain("docker.io");
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
        Files.writeString(folder.resolve("active/upstream.conf"), "# blue: versão 20261120-agora\n");
        List<String> options = option.isEmpty() ? List.of() : List.of(option);
        assertThat(run("deploy", options.toArray(String[]::new))).isEqualTo(expected(expected));
        assertThat(Files.readString(folder.resolve("active/upstream.conf"))).startsWith("# blue");
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
