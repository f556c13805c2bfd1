package br.app.falachefe.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for names that are not ours (DNS rebinding, host header tricks). Health and metrics are exempt,
 * because probes ask by address.
 */
class AllowedHostsFilter extends OncePerRequestFilter {
    private final List<String> hosts;
    private final Problems problems;

    AllowedHostsFilter(List<String> hosts, Problems problems) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return hosts.contains("*")
                || path.equals("/health")
                || path.startsWith("/health/")
                || path.equals("/api/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response, HttpStatus.BAD_REQUEST, "This host name is not among ALLOWED_HOSTS of this server.");
        }
    }
}
