package br.app.falachefe.deploy.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.deploy.Programs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real ufw and the kernel's real rules, in network namespaces: Docker's way around the firewall is closed, but to peers. */
class FirewallIT {
    @Test
    void whatDockerPublishesBesideEightyAndFourFourThreeIsNotReachedFromOutside() {
        Programs.need("unshare", "ip", "iptables", "ip6tables", "ufw", "python3", "curl");
        String script =
                Needs.home().resolve("deploy/src/test/resources/server/bypass").toString();
        String scripts = Needs.home().resolve("scripts").toString();

        Script seen = Script.run(Map.of(), List.of("unshare", "--net", "--mount", script, scripts));

        assertThat(seen.printed().lines())
                .containsExactly(
                        "ufw alone: 80 200, 5432 200",
                        "setup: 80 200, 5432 000, blocks 1",
                        "two peers: peer 5432 200, stranger 5432 000 80 200, lines 1 1",
                        "another: peer 5432 000, stranger 5432 000 80 200, lines 1 0",
                        "none: peer 5432 000, stranger 5432 000 80 200, lines 0 0",
                        "outwards: curl 7");
        assertThat(seen.exit()).isZero();
    }
}
