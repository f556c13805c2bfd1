package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Map<String, String> environment = Map.of(
                "FALACHEFE_HOME",
                SERVER,
                "ENV_FILE",
                folder.resolve(".env").toString(),
                "NGINX_ACTIVE",
                folder.resolve("active").toString(),
                "DOCKER_SETTINGS",
                "/etc/docker-of-a-fresh-server",
                "MACHINE",
                RESOURCES.resolve("ubuntu").toString(),
                "VERSION",
                "20261127-nova");
        return Script.run(environment, command);
    }

    private static String expected(String name) throws IOException {
        return Files.readString(RESOURCES.resolve("expected").resolve(name + ".txt"));
    }
}
