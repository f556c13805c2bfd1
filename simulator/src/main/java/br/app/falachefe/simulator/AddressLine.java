package br.app.falachefe.simulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once where the phone is. */
@Component
class AddressLine {
    private static final Logger log = LoggerFactory.getLogger(AddressLine.class);

    @EventListener
    void started(ServletWebServerInitializedEvent started) {
        log.info("the phone is at http://localhost:{}", started.getWebServer().getPort());
    }
}
