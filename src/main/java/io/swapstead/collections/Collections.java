package io.swapstead.collections;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others may ask about collections: what people own, what they want, how it came in, what it is worth. Answers that end
 * as an HTTP body are encoded already.
 */
public final class Collections {
    /** {@code {items, total, next_cursor}}; NOT_FOUND when the viewer may not know the owner. */
    public static final Ask<ListItems, Buffer> ITEMS = new Ask<>("collections.items", ListItems.class, Buffer.class);

    /** An item as its owner sees it; NOT_FOUND when they have none with this id. */
    public static final Ask<One, Item> ITEM = new Ask<>("collections.item", One.class, Item.class);

    /** A want as its owner sees it; NOT_FOUND when they have none with this id. */
    public static final Ask<One, Want> WANT = new Ask<>("collections.want", One.class, Want.class);

    /** The item as it stands now; IMPOSSIBLE for a card that is unknown, digital or not made in that finish. */
    public static final Ask<AddItem, Item> ADD_ITEM = new Ask<>("collections.add_item", AddItem.class, Item.class);

    /** The item as it stands now; CONFLICT when accepted trades hold it, or it would become the same as another. */
    public static final Ask<Change, Item> CHANGE_ITEM = new Ask<>("collections.change_item", Change.class, Item.class);

    /** CONFLICT while accepted trades hold copies. */
    public static final Ask<Remove, Void> REMOVE_ITEM = new Ask<>("collections.remove_item", Remove.class, Void.class);

    /** {@code {wants, total, next_cursor}}; NOT_FOUND when the viewer may not know the owner. */
    public static final Ask<ListWants, Buffer> WANTS = new Ask<>("collections.wants", ListWants.class, Buffer.class);

    /** The want; IMPOSSIBLE for a card that is unknown or digital, CONFLICT when the same is wanted already. */
    public static final Ask<AddWant, Want> ADD_WANT = new Ask<>("collections.add_want", AddWant.class, Want.class);

    /** The want as it stands now; CONFLICT when it would become the same as another. */
    public static final Ask<Change, Want> CHANGE_WANT = new Ask<>("collections.change_want", Change.class, Want.class);

    public static final Ask<Remove, Void> REMOVE_WANT = new Ask<>("collections.remove_want", Remove.class, Void.class);

    /** The portfolio with its parts and history. */
    public static final Ask<Of, Buffer> PORTFOLIO = new Ask<>("collections.portfolio", Of.class, Buffer.class);

    /** What somebody's collection is worth. */
    public static final Ask<Of, Worth> WORTH = new Ask<>("collections.worth", Of.class, Worth.class);

    /** Takes a file to import: {@code {job}}; IMPOSSIBLE with the columns when nobody knows what they mean. */
    public static final Ask<ImportFile, JsonObject> IMPORT =
            new Ask<>("collections.import", ImportFile.class, JsonObject.class);

    public static final Ask<ListImports, Buffer> IMPORTS =
            new Ask<>("collections.imports", ListImports.class, Buffer.class);

    public static final Ask<OneImport, Buffer> GET_IMPORT =
            new Ask<>("collections.get_import", OneImport.class, Buffer.class);

    /** CONFLICT when it is not done, was undone, or accepted trades hold what came with it. */
    public static final Ask<OneImport, Void> UNDO_IMPORT =
            new Ask<>("collections.undo_import", OneImport.class, Void.class);

    /** The inventory as a CSV file. */
    public static final Ask<Export, Buffer> EXPORT = new Ask<>("collections.export", Export.class, Buffer.class);

    private Collections() {}

    /**
     * A list of somebody's items.
     *
     * @param owner an id or a username
     * @param viewer who looks; 0 for a stranger
     * @param q part of the card's name
     * @param forTrade whether items must have copies for trade, or must not
     * @param wantedBy only what this one wants, by id or username, as far as the viewer may know
     * @param cursor where the page before ended
     */
    public record ListItems(
            String owner,
            long viewer,
            @Nullable String q,
            @Nullable String set,
            @Nullable String finish,
            @Nullable String condition,
            @Nullable Boolean forTrade,
            @Nullable String wantedBy,
            int limit,
            @Nullable String cursor) {}

    /** Copies to add; what is null is taken from the card, or is one near mint copy that is not for trade. */
    public record NewItem(
            long cardId,
            @Nullable Integer quantity,
            @Nullable String finish,
            @Nullable String condition,
            @Nullable String language,
            @Nullable Integer forTrade,
            @Nullable BigDecimal askingPrice,
            @Nullable String notes) {}

    public record AddItem(Actor by, NewItem item) {}

    /** A list of somebody's wants; as {@link ListItems}. */
    public record ListWants(
            String owner, long viewer, @Nullable String q, @Nullable String set, int limit, @Nullable String cursor) {}

    /** A card to want: one printing, or any when only the oracle id is given; null elsewhere stands for any. */
    public record NewWant(
            @Nullable UUID oracleId,
            @Nullable Long cardId,
            @Nullable Integer quantity,
            @Nullable String finish,
            @Nullable String language,
            @Nullable String minCondition,
            @Nullable BigDecimal maxPrice,
            @Nullable Integer priority,
            @Nullable String visibility) {}

    public record AddWant(Actor by, NewWant want) {}

    /** Fields to change; one that is absent stays, one that is null becomes empty. */
    public record Change(Actor by, long id, JsonObject fields) {}

    public record Remove(Actor by, long id) {}

    /**
     * A file to import.
     *
     * @param target inventory or wants
     * @param vendor null: told from the columns
     * @param mapping JSON of our field to the file's column
     * @param base64 the file's bytes
     */
    public record ImportFile(
            Actor by,
            String target,
            @Nullable String vendor,
            @Nullable String mapping,
            boolean dryRun,
            @Nullable String fileName,
            String base64) {}

    public record ListImports(long userId, int limit, @Nullable String cursor) {}

    public record OneImport(Actor by, long id) {}

    public record Export(long userId, String vendor) {}

    /** Whose. */
    public record Of(long userId) {}

    /** One thing of its owner. */
    public record One(long userId, long id) {}
}
