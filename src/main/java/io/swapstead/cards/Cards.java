package io.swapstead.cards;

import io.swapstead.bus.Ask;
import io.vertx.core.buffer.Buffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What others may ask the catalogue of cards. */
public final class Cards {
    /** Finds cards by name; answers {@code {cards, next_cursor}} as an HTTP body. */
    public static final Ask<Find, Buffer> FIND = new Ask<>("cards.find", Find.class, Buffer.class);

    /** One card with its prices, as an HTTP body; NOT_FOUND when there is none. */
    public static final Ask<Get, Buffer> GET = new Ask<>("cards.get", Get.class, Buffer.class);

    /** Cards as they are shown within other things, in the order asked for; what does not exist is left out. */
    public static final Ask<Ids, Embeds> EMBEDS = new Ask<>("cards.embeds", Ids.class, Embeds.class);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Cards() {}

    /**
     * A search by name.
     *
     * @param q what was typed; taken literally, and forgiven its typos; empty finds everything
     * @param set only printings of this set
     * @param digital also printings that exist only in a computer game
     * @param limit most cards to answer
     * @param cursor where the page before ended
     */
    public record Find(String q, @Nullable String set, boolean digital, int limit, @Nullable String cursor) {}

    /** A card's id. */
    public record Get(long id) {}

    /** Cards' ids. */
    public record Ids(List<Long> ids) {}

    /** Cards found. */
    public record Embeds(List<CardEmbed> cards) {}

    /** A page of cards, best match first. */
    record Page(List<CardEmbed> cards, @Nullable String nextCursor) {}

    /** A name as it is looked up: in lower case, without accents, with plain letters and single spaces. */
    public static String key(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace('’', '\'');
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
