package io.swapstead.live;

/** Why a socket is closed, as its client reads it; a client comes back after every code but {@link #BARRED}. */
public enum CloseCode {
    MOVING(1012, "moving"),
    PROTOCOL(1002, "protocol"),
    NOT_TEXT(1007, "not text"),
    TOO_LARGE(1009, "too large"),
    SLOW(4008, "resume"),
    CROWDED(4009, "too many sockets"),
    SIGNED_OUT(4401, "sign in again"),
    BARRED(4403, "suspended or banned"),
    SILENT(4408, "silent"),
    FLOOD(4429, "too many frames");

    public final int code;
    public final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }
}
