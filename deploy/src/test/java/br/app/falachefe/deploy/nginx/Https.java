package br.app.falachefe.deploy.nginx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A client that believes one certificate only, from an address of this machine that may be chosen. */
final class Https {
    private final HttpClient client;

    private Https(HttpClient client) {
        this.client = client;
    }

    static Https of(Nginx nginx) {
        return of(nginx, "127.0.0.1");
    }

    static Https of(Nginx nginx, String from) {
        return trusting(nginx.file("run/tls/fullchain.pem"), from, HttpClient.Version.HTTP_1_1);
    }

    static Https trusting(Path certificate, String from, HttpClient.Version version) {
        try {
            return new Https(HttpClient.newBuilder()
                    .sslContext(context(certificate))
                    .localAddress(InetAddress.getByName(from))
                    .connectTimeout(Duration.ofSeconds(10))
                    .version(version)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SSLContext context(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(URI url, String... headers) {
        return send(request(url, headers).GET().build());
    }

    HttpResponse<String> post(URI url, String body, String... headers) {
        return send(request(url, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder request(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
