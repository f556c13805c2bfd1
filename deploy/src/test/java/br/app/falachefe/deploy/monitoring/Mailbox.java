package br.app.falachefe.deploy.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything and delivers nothing. */
final class Mailbox implements AutoCloseable {
    private static final Pattern BYTES = Pattern.compile("(?:=[0-9A-F]{2})+");

    private final Queue<String> letters = new ConcurrentLinkedQueue<>();
    private final ServerSocket door = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());

    Mailbox() throws IOException {
        Thread.ofVirtual().start(this::welcome);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> listen(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void listen(Socket caller) {
        try (caller;
                BufferedReader heard =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                PrintStream said = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            said.print("220 caixa.exemplo\r\n");
            for (String line = heard.readLine(); line != null; line = heard.readLine()) {
                switch (line.split(" ")[0].toUpperCase(Locale.ROOT)) {
                    case "DATA" -> {
                        said.print("354 escreva\r\n");
                        letters.add(letter(heard));
                        said.print("250 guardada\r\n");
                    }
                    case "QUIT" -> {
                        said.print("221 tchau\r\n");
                        return;
                    }
                    default -> said.print("250 bem\r\n");
                }
            }
        } catch (IOException gone) {
            // Who hangs up has said all.
        }
    }

    private static String letter(BufferedReader heard) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = heard.readLine(); line != null && !line.equals("."); line = heard.readLine()) {
            letter.append(line).append('\n');
        }
        return readable(letter.toString());
    }

    /** Out of quoted-printable: a line's end after "=" is none, and "=C3" is a byte. */
    private static String readable(String text) {
        return BYTES.matcher(text.replace("=\n", ""))
                .replaceAll(run -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(run.group().replace("=", "")), StandardCharsets.UTF_8)));
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    List<String> got() {
        return List.copyOf(letters);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
