package io.swapstead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Empties one of a Redis server's numbered databases. */
final class TestRedis {
    private TestRedis() {}

    static void flush(URI server, int number) {
        String password = server.getUserInfo() == null
                ? ""
                : "AUTH" + server.getUserInfo().replace(':', ' ') + "\r\n";
        String commands = password + "SELECT " + number + "\r\nFLUSHDB\r\nQUIT\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (answers.contains("-")) {
                throw new IllegalStateException(answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
