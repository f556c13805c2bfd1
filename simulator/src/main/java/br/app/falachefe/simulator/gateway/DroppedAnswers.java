package br.app.falachefe.simulator.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes the connection instead of answering, which only the server itself can do: the caller learns nothing at all. */
@Component
class DroppedAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String DROPPED = "answer dropped";

    static void drop(HttpServletRequest request) {
        request.setAttribute(DROPPED, Boolean.TRUE);
    }

    static boolean isDropped(HttpServletRequest request) {
        return request.getAttribute(DROPPED) != null;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Hangup());
    }

    private static final class Hangup extends ValveBase {
        Hangup() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(DROPPED) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
