package io.swapstead.profiles;

/** Somebody named in passing. */
final class Person {
    /** SQL over {@code w}, left joined: null when the account is gone. */
    static final String OF_W = "case when w.id is not null then json_build_object('id', w.id, 'username', w.username, "
            + "'display_name', w.display_name, 'avatar_url', w.avatar_url, 'frame_tier', w.active_frame_tier) end";

    private Person() {}
}
