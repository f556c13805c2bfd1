package br.app.falachefe.simulator.gateway;

import br.app.falachefe.simulator.SimulatorSettings;
import br.app.falachefe.simulator.faults.Faults;
import br.app.falachefe.simulator.phone.Stream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody in without the instance token, and tells the watchers about every call. */
@Component
class TokenGuard implements HandlerInterceptor, WebMvcConfigurer {
    private final Faults faults;
    private final Stream stream;
    private final String token;

    TokenGuard(Faults faults, Stream stream, SimulatorSettings settings) {
        this.faults = faults;
        this.stream = stream;
        this.token = settings.instance().token();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/send/**", "/message/**", "/instance/**", "/chat/**", "/webhook", "/webhook/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var revoked = faults.chance("token_revoked");
        if (revoked || !token.equals(request.getHeader("token"))) {
            if (revoked) {
                GatewayCall.Note.FAULT.write(request, "token_revoked");
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"Invalid token\"}");
            stream.tell("send", null, GatewayCall.of(request, HttpServletResponse.SC_UNAUTHORIZED));
            return false;
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        stream.tell("send", GatewayCall.Note.CHAT.read(request), GatewayCall.of(request, response.getStatus()));
    }
}
