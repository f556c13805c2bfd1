package br.app.falachefe.deploy.nginx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A name server for one-label names, as Docker's is for the names of services: unknown until they are added. */
final class Dns implements AutoCloseable {
    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private final Map<String, InetAddress> names = new ConcurrentHashMap<>();

    Dns() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void add(String name, String address) throws IOException {
        names.put(name, InetAddress.getByName(address));
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket question = new DatagramPacket(new byte[512], 512);
                socket.receive(question);
                byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        int length = question[HEADER];
        String name = new String(question, HEADER + 1, length, StandardCharsets.US_ASCII);
        @Nullable InetAddress address = names.get(name);
        int end = HEADER + 1 + length + 1 + 4;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(address == null ? 0x8183 : 0x8180);
        out.writeShort(1);
        out.writeShort(address == null ? 0 : 1);
        out.writeInt(0);
        out.write(question, HEADER, end - HEADER);
        if (address != null) {
            out.writeShort(0xc000 | HEADER);
            out.writeShort(1);
            out.writeShort(1);
            out.writeInt(1);
            out.writeShort(4);
            out.write(address.getAddress());
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
