package br.app.falachefe.deploy.nginx;

import br.app.falachefe.deploy.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;

/** A folder of certificates laid out as certbot does: what is live are links into the archive. */
final class Certificates {
    final Path live;
    private final Path archive;
    private int number;

    Certificates(Nginx nginx) {
        live = nginx.file("letsencrypt/live/" + Nginx.DOMAIN);
        archive = nginx.file("letsencrypt/archive/" + Nginx.DOMAIN);
    }

    /** Issues a pair with this serial number and makes it the live one. */
    Certificates issue(int serial) {
        number++;
        try {
            Files.createDirectories(live);
            Files.createDirectories(archive);
            Path chain = archive.resolve("fullchain" + number + ".pem");
            Path key = archive.resolve("privkey" + number + ".pem");
            Programs.run(new ProcessBuilder(
                            "openssl",
                            "req",
                            "-x509",
                            "-newkey",
                            "ec",
                            "-pkeyopt",
                            "ec_paramgen_curve:prime256v1",
                            "-nodes",
                            "-days",
                            "30",
                            "-set_serial",
                            String.valueOf(serial),
                            "-subj",
                            "/CN=localhost",
                            "-addext",
                            "subjectAltName=DNS:localhost",
                            "-keyout",
                            key.toString(),
                            "-out",
                            chain.toString()))
                    .orFail();
            link("privkey.pem", key);
            link("fullchain.pem", chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes the live key one that does not belong to the live certificate, as in the middle of a renewal. */
    Certificates tear() {
        Path chain = chain();
        issue(1);
        try {
            link("fullchain.pem", chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path chain() {
        return archive.resolve("fullchain" + number + ".pem");
    }

    Path key() {
        return archive.resolve("privkey" + number + ".pem");
    }

    private void link(String name, Path to) throws IOException {
        Files.deleteIfExists(live.resolve(name));
        Files.createSymbolicLink(live.resolve(name), to);
    }

    /** The serial number of what nginx shows to whoever trusts the live certificate. */
    BigInteger shown(Nginx nginx) throws IOException {
        try (SSLSocket socket = (SSLSocket) new Wire(nginx, live.resolve("fullchain.pem")).open()) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }
}
