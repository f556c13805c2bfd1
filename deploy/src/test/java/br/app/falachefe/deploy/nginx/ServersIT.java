package br.app.falachefe.deploy.nginx;

import static br.app.falachefe.deploy.nginx.Nginx.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers while a deploy goes on, by the very lists that scripts/deploy writes, with an app on a further server. */
class ServersIT {
    private static final String GATEWAY = "/webhook/uaz/" + SECRET;
    private static final String LISTS = """
            SCRIPTS=../scripts; source $SCRIPTS/parts/words; source $SCRIPTS/parts/settings; source $SCRIPTS/parts/colours
            upstream_server() { echo "${!1}"; }
            ask_servers() { upstream_text "$@"; }
            """;

    private final Upstream blue = new Upstream("blue");
    private final Upstream green = new Upstream("green");
    private final Upstream further = new Upstream("further");
    private final Nginx nginx;

    ServersIT(@TempDir Path folder) {
        nginx = new Nginx(folder);
    }

    @AfterEach
    void stop() {
        nginx.close();
        Stream.of(blue, green, further).forEach(Upstream::close);
    }

    @Test
    void aNewColourIsIntroducedWithATenthAndTheFurtherServerKeepsItsHalf() {
        nginx.upstream(list("share blue green")).start();
        ask(40);
        assertThat(answered()).containsExactly(16, 4, 20);
    }

    @Test
    void theOldColourStandsByUntilNobodyElseTakesAConnection() {
        nginx.upstream(list("point_to green blue")).start();
        ask(10);
        assertThat(answered()).containsExactly(0, 5, 5);
        green.close();
        ask(10);
        assertThat(answered()).containsExactly(0, 5, 15);
        further.close();
        ask(10);
        assertThat(answered()).containsExactly(10, 5, 15);
    }

    private String list(String step) {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euc", LISTS + step);
        bash.environment().put("EXTRA_APP_SERVERS", further.address());
        bash.environment().put("blue", blue.address());
        bash.environment().put("green", green.address());
        return Programs.run(bash).orFail().output();
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Https.of(nginx).post(nginx.url(GATEWAY), "{}").statusCode())
                    .isEqualTo(200);
        }
    }

    /** How many requests blue, green and the further server have had. */
    private List<Integer> answered() {
        return Stream.of(blue, green, further)
                .map(server -> server.asked().size())
                .toList();
    }
}
