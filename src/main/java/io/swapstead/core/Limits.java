package io.swapstead.core;

import java.time.Duration;

/** Every number that bounds something, with its reason. */
public final class Limits {
    /** A JSON body: the largest legitimate one is a 2,000 character message with its envelope. */
    public static final int JSON_BODY = 64 * 1024;
    /** An upload's body: the largest collection exports seen are 2 MB, four photos stay below 5 MB each. */
    public static final int UPLOAD_BODY = 8 * 1024 * 1024;
    /** Parts of a multipart body: more than 256 made the decoder leave files behind. */
    public static final int UPLOAD_PARTS = 4;
    /** An idle connection: a browser's keep-alive is shorter; a slow sender is cut. */
    public static final Duration HTTP_IDLE = Duration.ofSeconds(60);
    /** A local answer may wait for a slow statement and its retries; longer means lost. */
    public static final Duration ASK_LOCAL = Duration.ofSeconds(12);
    /** A node that does not answer in a second is treated as gone. */
    public static final Duration ASK_REMOTE = Duration.ofSeconds(1);
    /** Database connections of a node: PostgreSQL on two cores gains nothing from more. */
    public static final int DB_CONNECTIONS = 16;
    /** Requests that may wait for a connection; beyond this a 503 is kinder than a queue. */
    public static final int DB_QUEUE = 2 * DB_CONNECTIONS * 8;
    /** How long one may wait for a connection. */
    public static final Duration DB_WAIT = Duration.ofSeconds(1);
    /** No request's statement needs longer; a lost one must not hold locks. */
    public static final Duration DB_STATEMENT = Duration.ofSeconds(3);
    /** A lock that is not free by then is a fault somewhere. */
    public static final Duration DB_LOCK = Duration.ofSeconds(1);
    /** A transaction that went silent is ended, so that the event log's horizon moves on. */
    public static final Duration DB_IDLE_TX = Duration.ofSeconds(5);
    /** Tries of a transaction that lost a serialisation conflict or a deadlock. */
    public static final int TX_TRIES = 4;
    /** Events a follower takes at once. */
    public static final int FOLLOWER_BATCH = 500;
    /** How often a follower looks without having been told. */
    public static final Duration FOLLOWER_POLL = Duration.ofMillis(250);
    /** How often each node asks whose security epoch has moved; sockets must be cut within 2 s, HTTP within 1 s. */
    public static final Duration SECURITY_POLL = Duration.ofMillis(400);
    /** Password hashes at once and waiting: each takes 19 MiB and a tenth of a second of a core. */
    public static final int HASH_THREADS = 2;

    public static final int HASH_QUEUE = 64;
    /** An access token's life. */
    public static final Duration ACCESS_TOKEN = Duration.ofMinutes(15);
    /** A refresh token's life: a month without a visit signs out. */
    public static final Duration REFRESH_TOKEN = Duration.ofDays(30);
    /** Parallel tabs may present the token that another has just used. */
    public static final Duration REFRESH_GRACE = Duration.ofSeconds(30);
    /** Answers kept for repeated keys. */
    public static final Duration IDEMPOTENCY = Duration.ofHours(24);
    /** A crashed owner frees its key. */
    public static final Duration IDEMPOTENCY_LOCK = Duration.ofSeconds(30);
    /** List sizes. */
    public static final int PAGE = 24;

    public static final int PAGE_MAX = 100;

    private Limits() {}
}
