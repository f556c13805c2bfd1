package br.app.falachefe.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The usual {@code postgresql://user:password@host:port/database} form, as most hosts print it.
 *
 * @param jdbcUrl what the driver understands, without credentials
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {

    public static DatabaseUrl parse(String url) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            String scheme = String.valueOf(uri.getScheme());
            String userInfo = uri.getRawUserInfo();
            if (!scheme.startsWith("postgres") || uri.getHost() == null || userInfo == null) {
                throw bad();
            }
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            int colon = userInfo.indexOf(':');
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                    decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                    decoded(colon < 0 ? "" : userInfo.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw bad();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never shows the value: it holds a password. */
    private static BadSettingException bad() {
        return new BadSettingException("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
