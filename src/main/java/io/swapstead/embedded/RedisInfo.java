package io.swapstead.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a Redis who it is. */
final class RedisInfo {
    private static final int MILLIS = 1000;
    private static final int LENGTH = 16 * 1024;
    private static final Pattern PROCESS_ID = Pattern.compile("process_id:(\\d+)");

    private RedisInfo() {}

    /** The process id of the Redis on a port; empty when none answers in a second, or not to this password. */
    static OptionalLong processId(int port, String password) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            String commands = "AUTH " + password + "\r\nINFO server\r\nQUIT\r\n";
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(LENGTH);
            Matcher matcher = PROCESS_ID.matcher(new String(answer, StandardCharsets.US_ASCII));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
