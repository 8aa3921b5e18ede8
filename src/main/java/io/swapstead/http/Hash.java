package io.swapstead.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what identifies a request or a file. */
final class Hash {
    private final MessageDigest digest = sha256();

    /** The first 12 bytes in hexadecimal. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes), 0, 12);
    }

    /** Adds a text, told from whatever comes before and after it. */
    Hash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds some bytes to those before. */
    Hash add(Buffer bytes) {
        digest.update(bytes.getBytes());
        return this;
    }

    /** The hash of all that was added; nothing can be added afterwards. */
    byte[] bytes() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
