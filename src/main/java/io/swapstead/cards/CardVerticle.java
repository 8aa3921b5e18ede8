package io.swapstead.cards;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Answers questions about the catalogue. */
public final class CardVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;

    public CardVerticle(Db db, Bus bus) {
        this.db = db;
        this.bus = bus;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.answer(Cards.FIND, find -> new Picker(db.sql(), find).page().map(Json::bytes)),
                bus.answer(Cards.GET, get -> CardSql.GET
                        .first(db.sql(), get.id())
                        .map(card -> Json.bytes(card.orElseThrow(() -> Failure.notFound("card"))))),
                bus.answer(Cards.EMBEDS, asked -> CardSql.EMBEDS
                        .list(db.sql(), (Object) asked.ids().toArray(Long[]::new))
                        .map(Cards.Embeds::new)));
    }
}
