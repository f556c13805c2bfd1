package br.app.falachefe.deploy.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import br.app.falachefe.deploy.Ports;
import br.app.falachefe.deploy.Programs;
import br.app.falachefe.deploy.compose.ComposeFile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificate is shown when, and how it is spoken to. */
class TlsIT {
    private final Nginx nginx;
    private final Certificates certificates;

    TlsIT(@TempDir Path folder) {
        nginx = new Nginx(folder).app("127.0.0.1:" + Ports.free());
        certificates = new Certificates(nginx);
    }

    @AfterEach
    void stop() {
        nginx.close();
    }

    @Test
    void beforeTheFirstCertificateItStandsWithOneOfItsOwnInTheDomainsName() {
        nginx.start();
        assertThat(Https.of(nginx).get(nginx.url("/")).statusCode()).isEqualTo(200);
        assertThat(nginx.errorLog()).contains("ainda não há certificado");
    }

    @Test
    void theRealCertificateIsShown() throws IOException {
        certificates.issue(77);
        nginx.start();
        assertThat(certificates.shown(nginx)).isEqualTo(77);
        assertThat(nginx.errorLog()).isEmpty();
    }

    @Test
    void aTornPairDoesNotKeepTheDoorFromStanding() throws IOException {
        certificates.issue(77).tear();
        nginx.start();
        assertThat(Https.of(nginx).get(nginx.url("/")).statusCode()).isEqualTo(200);
        assertThat(nginx.errorLog()).contains("não consigo usar o certificado");
    }

    @Test
    void theFirstCertificateAndItsRenewalAreNoticedWithoutBeingTold() {
        nginx.with("NGINX_WATCH_SECONDS", "1").start();
        certificates.issue(77);
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(certificates.shown(nginx)).isEqualTo(77));
        certificates.issue(78);
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(certificates.shown(nginx)).isEqualTo(78));
    }

    @Test
    void certbotsHookShowsTheNewCertificateAtOnce() throws IOException {
        certificates.issue(77);
        nginx.start();
        certificates.issue(78);
        assertThatExceptionOfType(SSLException.class)
                .as("the old one is still shown")
                .isThrownBy(() -> certificates.shown(nginx));
        hook(Nginx.SHIPPED.resolve("reload").toString()).orFail();
        assertThat(certificates.shown(nginx)).isEqualTo(78);
    }

    @Test
    void certbotsHookRefusesATornPair() throws IOException {
        certificates.issue(77);
        nginx.start();
        certificates.tear();
        Programs.Result result = hook(Nginx.SHIPPED.resolve("reload").toString());
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains("não formam um par");
    }

    @Test
    @EnabledIf("isRoot")
    void certbotsHookLetsNginxsGroupReadTheKeyAndNobodyElse() throws IOException {
        certificates.issue(77);
        Files.setPosixFilePermissions(certificates.key(), PosixFilePermissions.fromString("rw-------"));
        for (Path folder :
                new Path[] {certificates.live.getParent(), certificates.key().getParent()}) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        hook("").orFail();
        ProcessBuilder asNginx = new ProcessBuilder(
                "setpriv",
                "--reuid=101",
                "--regid=101",
                "--clear-groups",
                "cat",
                certificates.key().toString());
        ProcessBuilder asNobody = new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "cat",
                certificates.key().toString());
        for (Path above = nginx.file("letsencrypt");
                above != null && !above.endsWith("tmp");
                above = above.getParent()) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(Programs.run(asNginx).output()).contains("PRIVATE KEY");
        assertThat(Programs.run(asNobody).code()).isNotZero();
        assertThat(permissions(certificates.key())).isEqualTo("rw-r-----");
        assertThat(permissions(certificates.live)).isEqualTo("rwxr-x---");
        assertThat(permissions(nginx.file("letsencrypt/live"))).isEqualTo("rwxr-x---");
    }

    @Test
    void composesHealthCheckIsWellBeforeTheFirstCertificateAndIllWithoutTls() throws IOException {
        nginx.start();
        assertThat(healthCheck().code()).as("with the provisional one").isZero();
        Path site = nginx.file("run/conf/site.conf");
        Files.writeString(site, Files.readString(site).replace(" ssl ", " "));
        Programs.run(new ProcessBuilder(
                        "kill",
                        "-HUP",
                        Files.readString(nginx.file("run/nginx.pid")).strip()))
                .orFail();
        await().untilAsserted(() -> assertThat(healthCheck().code()).isNotZero());
        assertThat(nginx.answers()).as("what was asked before").isTrue();
    }

    /** Compose's own command, with the ports of this nginx. */
    private Programs.Result healthCheck() {
        return Programs.run(new ProcessBuilder(
                ComposeFile.read("docker-compose.yml")
                        .service("nginx")
                        .settings()
                        .at("/healthcheck/test")
                        .values()
                        .stream()
                        .skip(1)
                        .map(word -> word.asString().replace(":8081/", ":" + nginx.status + "/"))
                        .map(word -> word.replace(":8443/", ":" + nginx.https + "/"))
                        .toList()));
    }

    @Test
    void whatTheHealthCheckAsksIsNobodyElsesToSee() {
        nginx.start();
        assertThat(Https.of(nginx).get(nginx.url("/generation")).statusCode()).isEqualTo(200);
        assertThat(Https.of(nginx, "127.0.0.2").get(nginx.url("/generation")).statusCode())
                .isEqualTo(404);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Programs.Result hook(String reload) {
        ProcessBuilder hook = nginx.script(List.of(), "certbot-deploy-hook");
        hook.environment().put("RENEWED_LINEAGE", certificates.live.toString());
        hook.environment().put("NGINX_RELOAD", reload);
        return Programs.run(hook);
    }

    @ParameterizedTest
    @CsvSource({"-tls1, false", "-tls1_1, false", "-tls1_2, true", "-tls1_3, true"})
    void nothingOlderThanTls12IsSpoken(String version, boolean spoken) {
        nginx.start();
        // With the security level at zero openssl itself would speak the old ones.
        ProcessBuilder client = new ProcessBuilder(
                "openssl", "s_client", "-connect", "127.0.0.1:" + nginx.https, version, "-cipher", "ALL:@SECLEVEL=0");
        Programs.Result result = Programs.run(client);
        assertThat(result.output()).contains("CONNECTED");
        assertThat(result.output().contains("Cipher is (NONE)")).isEqualTo(!spoken);
        assertThat(result.code() == 0).isEqualTo(spoken);
    }

    @Test
    void http2IsSpoken() {
        nginx.start();
        Https client = Https.trusting(nginx.file("run/tls/fullchain.pem"), "127.0.0.1", HttpClient.Version.HTTP_2);
        assertThat(client.get(nginx.url("/")).version()).isEqualTo(HttpClient.Version.HTTP_2);
    }
}
