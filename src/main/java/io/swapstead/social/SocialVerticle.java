package io.swapstead.social;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Answers what is asked of social. */
public final class SocialVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Favorites favorites;
    private final Notes notes;
    private final Connections connections;
    private final Blocks blocks;

    /** @param effects what else ends when somebody blocks somebody */
    public SocialVerticle(Db db, Bus bus, Clock clock, EventLog events, Live live, List<Social.OnBlock> effects) {
        this.db = db;
        this.bus = bus;
        this.favorites = new Favorites(db, events, clock);
        this.notes = new Notes(db, clock);
        this.connections = new Connections(events, clock);
        this.blocks = new Blocks(db, events, clock, live, effects);
    }

    @Override
    public Future<?> start() {
        return Future.all(List.of(
                bus.answer(Social.FAVORITES, page -> FavoriteSql.LIST.page(db.sql(), page)),
                bus.answer(Social.ADD_FAVORITE, favorites::add),
                bus.answer(Social.CHANGE_FAVORITE, favorites::change),
                bus.answer(Social.REMOVE_FAVORITE, favorites::remove),
                bus.answer(Social.NOTES, page -> NoteSql.LIST.page(db.sql(), page)),
                bus.answer(Social.NOTE, notes::read),
                bus.answer(Social.WRITE_NOTE, notes::write),
                bus.answer(Social.REMOVE_NOTE, notes::remove),
                bus.answer(Social.CONNECTIONS, page -> ConnectionSql.LIST.page(db.sql(), page)),
                bus.answer(
                        Social.CONNECT,
                        toward -> db.once(
                                toward.by(),
                                Social.Made.class,
                                tx -> connections.ask(tx, toward.by().userId(), toward.userId()))),
                bus.answer(
                        Social.ACCEPT,
                        on -> db.once(
                                on.by(),
                                JsonObject.class,
                                tx -> connections.respond(tx, on.by().userId(), on.connectionId(), "accepted"))),
                bus.answer(
                        Social.DECLINE,
                        on -> db.once(
                                on.by(),
                                JsonObject.class,
                                tx -> connections.respond(tx, on.by().userId(), on.connectionId(), "declined"))),
                bus.answer(
                        Social.DISCONNECT,
                        on -> db.once(
                                on.by(),
                                Void.class,
                                tx -> connections.remove(tx, on.by().userId(), on.connectionId()))),
                bus.answer(Social.BLOCKS, page -> BlockSql.LIST.page(db.sql(), page)),
                bus.answer(Social.BLOCK, blocks::add),
                bus.answer(Social.UNBLOCK, blocks::remove)));
    }
}
