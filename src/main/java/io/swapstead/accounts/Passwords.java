package io.swapstead.accounts;

import io.swapstead.core.Limits;
import io.swapstead.core.Workers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes (19 MiB, two passes, one lane: the OWASP minimum) made by a small pool of their own with a bounded queue, so
 * that a rush of sign-ins neither blocks an event loop nor starves other work.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Is compared with where there is no hash; no password has it. */
    private static final String NOBODY = written(new byte[SALT], new byte[LENGTH]);

    private final Workers workers;

    public Passwords(Vertx vertx) {
        this.workers = new Workers(vertx, "password-hash", Limits.HASH_THREADS, Limits.HASH_QUEUE);
    }

    /** A new hash; fails with UNAVAILABLE when too many wait. */
    Future<String> hash(String password) {
        return workers.run(() -> hashNow(password));
    }

    /** A hash made on the calling thread, for the command line. */
    public static String hashNow(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return written(salt, derive(password, salt));
    }

    /** Whether the password is the one; takes as long for a hash that is null. */
    Future<Boolean> matches(String password, @org.jspecify.annotations.Nullable String hash) {
        return workers.run(() -> {
            String stored = hash != null && hash.startsWith("$argon2id$") ? hash : NOBODY;
            String[] parts = stored.split("\\$", -1);
            byte[] salt = Base64.getDecoder().decode(parts[4]);
            byte[] expected = Base64.getDecoder().decode(parts[5]);
            return MessageDigest.isEqual(expected, derive(password, salt)) && stored.equals(hash);
        });
    }

    private static String written(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + '$'
                + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] out = new byte[LENGTH];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
