package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under what circumstances the door comes up, and when it says why not. */
class StartIT {
    private final Path folder;
    private final Nginx nginx;

    StartIT(@TempDir Path folder) {
        this.folder = folder;
        nginx = new Nginx(folder);
    }

    @AfterEach
    void stop() {
        nginx.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DOMAIN, ''",
        "DOMAIN, a.br; return 200",
        "UAZ_API_SECRET, ''",
        "UAZ_API_SECRET, a/b",
        "UAZ_API_SECRET, 'a { }'",
        "DASHBOARD_UPSTREAM, https://painel",
    })
    void aMissingOrDangerousValueIsNamedAndNothingStarts(String name, String value) {
        Programs.Result result = Programs.run(nginx.with(name, value).script(List.of(), "start"));
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains(name);
    }

    @Test
    void theSecretMayComeFromAFile() throws IOException {
        Files.writeString(nginx.file("secret"), "doarquivo\n");
        try (Upstream app = new Upstream("app")) {
            nginx.with("UAZ_API_SECRET_FILE", nginx.file("secret"))
                    .app(app.address())
                    .start();
            Https gateway = Https.of(nginx);
            for (int i = 0; i < 30; i++) {
                assertThat(gateway.post(nginx.url("/webhook/uaz/doarquivo"), "{}")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void everyVariableOfTheTemplatesHasAValue() throws IOException {
        Programs.run(nginx.script(List.of(), "render", nginx.file("rendered").toString()))
                .orFail();
        try (Stream<Path> files = Files.list(nginx.file("rendered"))) {
            assertThat(files)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("${"));
        }
        assertThat(Files.readString(nginx.file("rendered/nginx.conf"))).contains("worker_connections 1024;");
    }

    @Test
    void beforeTheAppItStandsAndFindsItLater() {
        // Nothing was deployed yet: the name app-blue is unknown on this machine.
        nginx.with("NGINX_WATCH_SECONDS", "1").start();
        Https client = Https.of(nginx);
        assertThat(client.get(nginx.url("/")).statusCode()).isEqualTo(200);
        assertThat(client.post(nginx.url("/webhook/uaz/" + SECRET), "{}").statusCode())
                .isEqualTo(502);
        try (Upstream app = new Upstream("app")) {
            nginx.app(app.address());
            await().untilAsserted(() -> assertThat(client.post(nginx.url("/webhook/uaz/" + SECRET), "{}")
                            .statusCode())
                    .isEqualTo(200));
        }
    }

    @Test
    void anAppThatWasMadeAnewUnderAnotherAddressIsNoticed() throws IOException {
        nginx.app("app-blue:8000");
        String before = fingerprint("172.18.0.4");
        assertThat(fingerprint("172.18.0.4")).isEqualTo(before);
        assertThat(fingerprint("172.18.0.9")).isNotEqualTo(before);
    }

    private String fingerprint(String address) throws IOException {
        Path bin = Files.createDirectories(nginx.file("bin"));
        Path getent = bin.resolve("getent");
        Files.writeString(getent, "#!/bin/sh\n[ \"$2\" = app-blue ] && echo " + address + " STREAM app-blue\n");
        Files.setPosixFilePermissions(getent, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = nginx.script(List.of(), "fingerprint");
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        return Programs.run(builder).orFail().output();
    }

    @Test
    void theUisMayComeLaterAndUnderAnotherAddress() throws IOException {
        try (Dns dns = new Dns();
                Upstream painel = new Upstream("painel")) {
            String port = painel.address().substring(painel.address().indexOf(':'));
            nginx.with("RESOLVER", "127.0.0.1:" + dns.port())
                    .with("DASHBOARD_UPSTREAM", "http://painel" + port)
                    .start();
            Https client = Https.of(nginx);
            assertThat(client.get(nginx.url("/")).statusCode()).isEqualTo(502);
            dns.add("painel", "127.0.0.1");
            assertThat(client.get(nginx.url("/")).body()).contains("painel");
        }
    }

    @Test
    @EnabledIf("isRoot")
    void itNeedsNeitherRootNorAnyFolderButItsOwn() throws IOException {
        copyForEverybody();
        Nginx unprivileged = new Nginx(folder, folder.resolve("nginx"));
        Files.createDirectories(folder.resolve("run"));
        Programs.run(new ProcessBuilder(
                        "chown", "65534:65534", folder.resolve("run").toString()))
                .orFail();
        try (unprivileged) {
            unprivileged
                    .with("NGINX_USER", "")
                    // A container's own output belongs to its user; this test's is root's.
                    .with("NGINX_ACCESS_LOG", folder.resolve("run/access.log"))
                    .start(List.of(
                            "setpriv",
                            "--reuid=65534",
                            "--regid=65534",
                            "--clear-groups",
                            "--bounding-set=-all",
                            "--no-new-privs"));
            assertThat(Https.of(unprivileged).get(unprivileged.url("/")).statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(folder.resolve("run/access.log"))).contains("\"status\":200");
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void copyForEverybody() {
        Programs.run(new ProcessBuilder("cp", "-r", Nginx.SHIPPED.toString(), folder.toString()))
                .orFail();
        Programs.run(new ProcessBuilder("chmod", "-R", "a+rX", folder.toString()))
                .orFail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "render", "reload", "watch", "fingerprint", "certbot-deploy-hook"})
    void everyScriptExplainsItself(String script) {
        assertThat(Programs.run(nginx.script(List.of(), script, "--help"))
                        .orFail()
                        .output())
                .contains("Uso: ");
    }
}
