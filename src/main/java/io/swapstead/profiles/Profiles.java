package io.swapstead.profiles;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others may ask profiles. */
public final class Profiles {
    /**
     * Whose card, by whom.
     *
     * @param user an id or a username
     * @param viewer 0 for a stranger
     * @param visit whether this is a look that the owner may learn of
     */
    public record Look(String user, long viewer, boolean visit) {}

    /** Whose page, by somebody who only has the link. */
    public record Link(String user) {}

    /**
     * A card as strangers see it.
     *
     * @param listed whether search engines may list its page
     */
    public record Linked(JsonObject card, boolean listed) {}

    /** A part of all whom search engines may list, counted from 1; part 0 names nobody. */
    public record Part(int number) {}

    /**
     * Whom a part names.
     *
     * @param parts how many parts there are
     */
    public record Listed(int parts, List<String> usernames) {}

    /** Many cards at once, for lists; those that the viewer may not see are left out. */
    public record Cards(List<Long> ids, long viewer) {}

    /**
     * A change of the own profile.
     *
     * @param change only the fields that change, null where one is emptied
     */
    public record Change(Actor by, JsonObject change) {}

    public record Formats(List<String> formats) {}

    public record SetFormats(Actor by, List<String> formats) {}

    public record Step(Actor by, String step, JsonObject answer) {}

    public record Views(long userId, int limit, @Nullable String cursor) {}

    /** A picture as it was uploaded, in Base64 because it travels as JSON. */
    public record Picture(Actor by, String name) {}

    /** The own profile with its private fields. */
    public static final Ask<Accounts.UserId, JsonObject> ME =
            new Ask<>("profiles.me", Accounts.UserId.class, JsonObject.class);

    /** One card's front, as an HTTP body; NOT_FOUND for whom the viewer may not see. */
    public static final Ask<Look, Buffer> CARD = new Ask<>("profiles.card", Look.class, Buffer.class);

    /** What a profile's page begins with; NOT_FOUND where strangers see nobody. */
    public static final Ask<Link, Linked> LINKED = new Ask<>("profiles.linked", Link.class, Linked.class);

    public static final Ask<Part, Listed> LISTED = new Ask<>("profiles.listed", Part.class, Listed.class);

    /** Fronts in the order asked for, as a JSON array. */
    public static final Ask<Cards, Buffer> CARDS = new Ask<>("profiles.cards", Cards.class, Buffer.class);

    public static final Ask<Look, Buffer> BACK = new Ask<>("profiles.back", Look.class, Buffer.class);
    public static final Ask<Change, JsonObject> CHANGE = new Ask<>("profiles.change", Change.class, JsonObject.class);
    public static final Ask<Accounts.UserId, Formats> FORMATS =
            new Ask<>("profiles.formats", Accounts.UserId.class, Formats.class);
    public static final Ask<SetFormats, Formats> SET_FORMATS =
            new Ask<>("profiles.set_formats", SetFormats.class, Formats.class);
    public static final Ask<Accounts.UserId, JsonObject> ONBOARDING =
            new Ask<>("profiles.onboarding", Accounts.UserId.class, JsonObject.class);
    public static final Ask<Step, JsonObject> STEP = new Ask<>("profiles.step", Step.class, JsonObject.class);
    public static final Ask<Accounts.By, JsonObject> COMPLETE =
            new Ask<>("profiles.complete", Accounts.By.class, JsonObject.class);
    public static final Ask<Views, Buffer> VIEWS = new Ask<>("profiles.views", Views.class, Buffer.class);
    public static final Ask<Picture, JsonObject> SET_AVATAR =
            new Ask<>("profiles.set_avatar", Picture.class, JsonObject.class);

    private Profiles() {}
}
