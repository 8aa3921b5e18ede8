package io.swapstead.profiles;

/** Somebody named in passing. */
public final class Person {
    /** SQL over {@code w}, left joined: null when the account is gone. */
    static final String OF_W = "case when w.id is not null then json_build_object('id', w.id, 'username', w.username, "
            + "'display_name', w.display_name, 'avatar_url', w.avatar_url, 'frame_tier', w.active_frame_tier) end";

    /** SQL over {@code u} for a person whom $2 may see; the frame as they see it. */
    public static final String OF_U =
            "json_build_object('id', u.id, 'username', u.username, 'display_name', u.display_name, "
                    + "'avatar_url', u.avatar_url, 'frame_tier', " + Seen.FRAME + ")";

    private Person() {}
}
