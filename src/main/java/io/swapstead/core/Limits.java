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
    /** A request's head: a browser sends it in one packet. */
    public static final Duration HTTP_HEAD = Duration.ofSeconds(10);
    /** A body may begin slowly, but must then keep coming; a bad mobile connection is ten times as fast. */
    public static final Duration HTTP_GRACE = Duration.ofSeconds(10);

    public static final int HTTP_BYTES_PER_SECOND = 1024;
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
    /** How long a node that starts waits for its database, whose first connection may take longer than a request may. */
    public static final Duration DB_START = Duration.ofSeconds(30);
    /** No request's statement needs longer; a lost one must not hold locks. */
    public static final Duration DB_STATEMENT = Duration.ofSeconds(3);
    /** A database that has not answered a statement by then is not there: it ends its own statements before. */
    public static final Duration DB_SILENCE = Duration.ofSeconds(4);
    /** A command that has not taken effect by then has failed for whoever waits; a repeat with the same key finds out. */
    public static final Duration DB_COMMAND = Duration.ofSeconds(5);
    /** A lock that is not free by then is a fault somewhere. */
    public static final Duration DB_LOCK = Duration.ofSeconds(1);
    /** A transaction that went silent is ended, so that the event log's horizon moves on. */
    public static final Duration DB_IDLE_TX = Duration.ofSeconds(5);
    /** Tries of a transaction that lost a serialisation conflict or a deadlock. */
    public static final int TX_TRIES = 4;
    /** Events a follower takes at once. */
    public static final int FOLLOWER_BATCH = 500;
    /** How often a follower tries a single event that takes too long, before it goes on without it. */
    public static final int FOLLOWER_PATIENCE = 20;
    /** How often a follower looks without having been told. */
    public static final Duration FOLLOWER_POLL = Duration.ofMillis(250);
    /** How long a user's own write is waited for by what they read next on the same node: no follower lags longer. */
    public static final Duration OWN_WRITES = Duration.ofSeconds(10);
    /** How often each node asks whose security epoch has moved; sockets must be cut within 2 s, HTTP within 1 s. */
    public static final Duration SECURITY_POLL = Duration.ofMillis(400);
    /** How far each of these looks overlaps the one before: a mark is made before its commit, and no transaction lasts longer. */
    public static final Duration SECURITY_OVERLAP = Duration.ofSeconds(15);
    /** How often a node looks for rotated signing keys: a new one signs a minute after it was made, and all know it by then. */
    public static final Duration KEYS_POLL = Duration.ofSeconds(15);
    /** Password hashes at once and waiting: each takes 19 MiB and a tenth of a second of a core. */
    public static final int HASH_THREADS = 2;

    public static final int HASH_QUEUE = 64;
    /** Pictures that are drawn at once, one for each core, and that wait for it: each holds up to 8 MB. */
    public static final int IMAGE_THREADS = 2;

    public static final int IMAGE_QUEUE = 8;
    /** Files of collections that are read at once and waiting: each holds up to 8 MB. */
    public static final int FILE_THREADS = 2;

    public static final int FILE_QUEUE = 16;
    /** An access token's life. */
    public static final Duration ACCESS_TOKEN = Duration.ofMinutes(15);
    /** A refresh token's life: a month without a visit signs out. */
    public static final Duration REFRESH_TOKEN = Duration.ofDays(30);
    /** Parallel tabs may present the token that another has just used. */
    public static final Duration REFRESH_GRACE = Duration.ofSeconds(30);
    /** Sockets of one user; the next one closes the oldest. */
    public static final int SOCKETS_OF_USER = 10;
    /** Sockets of one network address: an office behind one router has fewer tabs open. */
    public static final int SOCKETS_OF_ADDRESS = 200;
    /** A socket says who it is within this time, or is closed. */
    public static final Duration SOCKET_SIGN_IN = Duration.ofSeconds(10);
    /** A client pings every 20 s; three lost pings mean that nobody is there. */
    public static final Duration SOCKET_SILENCE = Duration.ofSeconds(75);
    /** Frames and registrations of one socket within the window: a person is slower, and a page needs three addresses. */
    public static final Duration SOCKET_WINDOW = Duration.ofSeconds(10);

    public static final int SOCKET_FRAMES = 30;
    public static final int SOCKET_REGISTRATIONS = 20;
    /** What a socket may have waiting; a reader slower than that is told to come back and resume. */
    public static final int SOCKET_QUEUE = 500;

    public static final int SOCKET_QUEUE_BYTES = 256 * 1024;
    /** Missed events that are replayed; beyond this refetching is cheaper. */
    public static final int REPLAY = 500;
    /** What is kept of a user's stream: this many events, this long. */
    public static final int STREAM_EVENTS = 1000;

    public static final Duration STREAM_AGE = Duration.ofDays(7);
    /** Signals that travel between nodes together, and how long a busy node gathers them. */
    public static final int RELAY_BATCH = 200;

    public static final Duration RELAY_GATHER = Duration.ofMillis(5);
    /** Nodes up to which every signal goes to all; beyond, to those that hold the user. */
    public static final int RELAY_ALL = 4;
    /** Users whose presence one socket watches: two pages of the directory. */
    public static final int WATCHED = 50;
    /** A job whose holder has not been heard of for so long is taken by another node. */
    public static final Duration JOB_LEASE = Duration.ofSeconds(15);
    /** Tries of a job that kills its holder or meets a database that is away. */
    public static final int JOB_TRIES = 5;
    /** Rows of an export that are gathered while its owner waits; a job gathers more, and its file is good for a while. */
    public static final long EXPORT_AT_ONCE = 20_000;

    public static final Duration EXPORT_KEPT = Duration.ofMinutes(15);
    /** Accounts younger than this reach others half as often: nobody knows them yet. */
    public static final Duration YOUNG_ACCOUNT = Duration.ofDays(7);
    /** People told in one transaction, and events told of: each holds its reader's stream until the commit. */
    public static final int TOLD_AT_ONCE = 100;
    /** Notifications of a user within an hour, and discoveries within a day; the rest is folded into one. */
    public static final int TOLD_PER_HOUR = 50;

    public static final int DISCOVERIES_PER_DAY = 5;
    /** So long an unread notification takes in others about the same thing. */
    public static final Duration GROUPED_WITHIN = Duration.ofHours(12);
    /** What stays unread for so long is mailed: whoever looks in now and then has seen it by then. */
    public static final Duration MAIL_AFTER = Duration.ofMinutes(15);
    /** A push follows what is still unread after this: whoever has the page open has seen it by then. */
    public static final Duration PUSH_AFTER = Duration.ofSeconds(5);
    /** Several messages within this are one push. */
    public static final Duration PUSH_AGAIN = Duration.ofSeconds(30);
    /** A push service that is busy is asked again after this, each time after four times as long, so many times in all. */
    public static final Duration PUSH_RETRY = Duration.ofSeconds(10);

    public static final int PUSH_TRIES = 4;
    /** Push messages that are under way from a node: a slow service does not keep the others waiting. */
    public static final int PUSHES = 300;
    /** So long a push service keeps a message for a browser that sleeps. */
    public static final Duration PUSH_LIFE = Duration.ofDays(1);
    /** Browsers of one user that are pushed to; the next one replaces the oldest. */
    public static final int PUSH_BROWSERS = 10;
    /** So long a mail server that is away is asked again; later nobody cares. */
    public static final Duration MAIL_TRIES = Duration.ofDays(1);
    /** Notifications leave the lists after this: nobody scrolls further back. */
    public static final Duration NOTIFICATION_AGE = Duration.ofDays(90);
    /** Listings that have not been touched for so long are worth a reminder, and another one after as long again. */
    public static final Duration LISTING_STALE = Duration.ofDays(30);
    /** Profiles in one part of the sitemap: some 500 kB, a fifth of what search engines take. */
    public static final int SITEMAP = 10_000;

    private Limits() {}
}
