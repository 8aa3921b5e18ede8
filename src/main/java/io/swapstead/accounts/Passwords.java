package io.swapstead.accounts;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    private final Vertx vertx;
    private final ThreadPoolExecutor pool;

    public Passwords(Vertx vertx) {
        this.vertx = vertx;
        this.pool = new ThreadPoolExecutor(
                Limits.HASH_THREADS,
                Limits.HASH_THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(Limits.HASH_QUEUE),
                task -> {
                    Thread thread = new Thread(task, "password-hash");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** A new hash; fails with UNAVAILABLE when too many wait. */
    Future<String> hash(String password) {
        return inPool(() -> hashNow(password));
    }

    /** A hash made on the calling thread, for the command line. */
    public static String hashNow(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return written(salt, derive(password, salt));
    }

    /** Whether the password is the one; takes as long for a hash that is null. */
    Future<Boolean> matches(String password, @org.jspecify.annotations.Nullable String hash) {
        return inPool(() -> {
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

    private <T> Future<T> inPool(Supplier<T> work) {
        Promise<T> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        try {
            pool.execute(() -> {
                try {
                    T value = work.get();
                    context.runOnContext(v -> promise.complete(value));
                } catch (RuntimeException e) {
                    context.runOnContext(v -> promise.fail(e));
                }
            });
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(
                    Failure.unavailable("Many people are signing in just now. Try again in a moment.", 2));
        }
        return promise.future();
    }
}
