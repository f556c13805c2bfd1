package br.app.falachefe.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.product.RunningProduct;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whose word about the client's name is taken; the product is asked by its address, a name that it does not answer to. */
class TrustedProxiesTest {
    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";

    @Test
    void theProxySaysForWhichNameItWasAskedAndHow() throws IOException, InterruptedException {
        HttpResponse<String> answer = askedFrom(PROXY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"url\":\"https://localhost\"");
    }

    /** As private as the proxy's address, and believed by Spring's own list. */
    @Test
    void aStrangerOnAPrivateAddressIsNotBelieved() throws IOException, InterruptedException {
        assertThat(askedFrom(STRANGER).statusCode()).isEqualTo(400);
    }

    /** With the headers of nginx. */
    private static HttpResponse<String> askedFrom(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningProduct.get().address("127.0.0.1") + "/api/openapi.json"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + RunningProduct.KEY)
                .headers("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https")
                .headers("X-Forwarded-Host", "localhost", "X-Forwarded-Port", "443")
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
