package io.swapstead.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what identifies a request or a file. */
final class Hash {
    private Hash() {}

    static String of(String operation, String uri, Buffer body) {
        MessageDigest digest = sha256();
        digest.update((operation + '\n' + uri + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(body.getBytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes), 0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
