package io.swapstead.profiles;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.events.Jobs;
import io.swapstead.live.Teller;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Answers what is asked of profiles. */
public final class ProfileVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final Function<Collection<Long>, Future<Set<Long>>> online;
    private final Me me;
    private final EventLog events;
    private Avatars avatars;

    /**
     * @param teller tells browsers of frames
     * @param online which of the users are online
     */
    @SuppressWarnings("NullAway.Init") // there once started
    public ProfileVerticle(
            Db db,
            Bus bus,
            Clock clock,
            EventLog events,
            Teller teller,
            Function<Collection<Long>, Future<Set<Long>>> online) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.online = online;
        this.me = new Me(db, clock, events, new Wearing(clock, events, teller), this::card);
        this.events = events;
    }

    @Override
    public Future<?> start() {
        avatars = new Avatars(db, clock, events, new Jobs(vertx, db, bus));
        return Future.all(List.of(
                bus.answer(Profiles.ME, user -> me.read(user.userId())),
                bus.answer(Profiles.CARD, this::look),
                bus.answer(Profiles.LINKED, this::linked),
                bus.answer(Profiles.LISTED, part -> ListedSql.part(db.sql(), part.number(), clock.nowUtc())),
                bus.answer(Profiles.CARDS, this::cards),
                bus.answer(Profiles.BACK, this::back),
                bus.answer(Profiles.CHANGE, me::change),
                bus.answer(Profiles.FORMATS, user -> MeSql.formats(db.sql(), user.userId())
                        .map(Profiles.Formats::new)),
                bus.answer(Profiles.SET_FORMATS, me::setFormats),
                bus.answer(Profiles.ONBOARDING, user -> me.onboarding(user.userId())),
                bus.answer(Profiles.STEP, me::step),
                bus.answer(Profiles.COMPLETE, me::complete),
                bus.answer(Profiles.VIEWS, this::views),
                bus.answer(Profiles.SET_AVATAR, this::setAvatar)));
    }

    private Future<Buffer> look(Profiles.Look look) {
        return id(look.user()).compose(id -> card(id, look.viewer()).map(card -> {
            if (look.visit() && look.viewer() != 0 && look.viewer() != id) {
                db.tx(tx -> ViewSql.record(tx, look.viewer(), id, clock.nowUtc()))
                        .onFailure(missed -> {});
            }
            return card.toBuffer();
        }));
    }

    private Future<Profiles.Linked> linked(Profiles.Link link) {
        return id(link.user()).compose(id -> card(id, 0).compose(card -> ListedSql.is(db.sql(), id, clock.nowUtc())
                .map(listed -> new Profiles.Linked(card, listed))));
    }

    private Future<Long> id(String user) {
        return CardSql.id(db.sql(), user).map(id -> id.orElseThrow(() -> Failure.notFound("trader")));
    }

    private Future<JsonObject> card(long id, long viewer) {
        return fronts(List.of(id), viewer).map(cards -> {
            if (cards.isEmpty()) {
                throw Failure.notFound("trader");
            }
            return cards.get(0);
        });
    }

    private Future<Buffer> cards(Profiles.Cards question) {
        return fronts(question.ids(), question.viewer()).map(cards -> new JsonArray(cards).toBuffer());
    }

    private Future<List<JsonObject>> fronts(List<Long> ids, long viewer) {
        return online.apply(ids)
                .otherwise(Set.of())
                .compose(present -> CardSql.fronts(db.sql(), ids, viewer, present, clock.nowUtc()));
    }

    private Future<Buffer> back(Profiles.Look look) {
        return id(look.user())
                .compose(id -> CardSql.back(db.sql(), id, look.viewer(), clock.nowUtc()))
                .map(back -> back.orElseThrow(() -> Failure.notFound("trader")).toBuffer());
    }

    private Future<Buffer> views(Profiles.Views question) {
        return ViewSql.page(db.sql(), question.userId(), question.limit(), question.cursor())
                .map(JsonObject::toBuffer);
    }

    private Future<JsonObject> setAvatar(Profiles.Picture picture) {
        return avatars.set(picture)
                .compose(set ->
                        bus.ask(Profiles.ME, new Accounts.UserId(picture.by().userId())));
    }
}
