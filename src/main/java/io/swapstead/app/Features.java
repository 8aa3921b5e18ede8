package io.swapstead.app;

import io.swapstead.accounts.AccountAuthority;
import io.swapstead.accounts.AccountRoutes;
import io.swapstead.accounts.AccountVerticle;
import io.swapstead.accounts.Accounts;
import io.swapstead.accounts.Mailer;
import io.swapstead.accounts.Passwords;
import io.swapstead.achievements.AchievementRoutes;
import io.swapstead.achievements.AchievementVerticle;
import io.swapstead.achievements.CardPages;
import io.swapstead.bus.Bus;
import io.swapstead.cards.CardRoutes;
import io.swapstead.cards.CardVerticle;
import io.swapstead.collections.CollectionRoutes;
import io.swapstead.collections.CollectionVerticle;
import io.swapstead.config.Config;
import io.swapstead.config.Flagging;
import io.swapstead.core.Clock;
import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.swapstead.db.Storage;
import io.swapstead.directory.DirectoryRoutes;
import io.swapstead.directory.DirectoryVerticle;
import io.swapstead.events.EventLog;
import io.swapstead.http.Quarantine;
import io.swapstead.http.RateLimits;
import io.swapstead.http.Refusals;
import io.swapstead.http.Routes;
import io.swapstead.http.Shell;
import io.swapstead.live.Glance;
import io.swapstead.live.Live;
import io.swapstead.live.Visibility;
import io.swapstead.moderation.CoolDowns;
import io.swapstead.moderation.EvidenceRoutes;
import io.swapstead.moderation.Listening;
import io.swapstead.moderation.MessageReports;
import io.swapstead.moderation.ModerationFollower;
import io.swapstead.moderation.ModerationRoutes;
import io.swapstead.moderation.ModerationVerticle;
import io.swapstead.moderation.OnTheDesk;
import io.swapstead.moderation.RefusedCalls;
import io.swapstead.notifications.Calendar;
import io.swapstead.notifications.Conversations;
import io.swapstead.notifications.Delivery;
import io.swapstead.notifications.NotificationFollower;
import io.swapstead.notifications.NotificationRoutes;
import io.swapstead.notifications.NotificationVerticle;
import io.swapstead.profiles.Portraits;
import io.swapstead.profiles.ProfileFollower;
import io.swapstead.profiles.ProfilePages;
import io.swapstead.profiles.ProfileRoutes;
import io.swapstead.profiles.ProfileVerticle;
import io.swapstead.profiles.Profiles;
import io.swapstead.profiles.Sights;
import io.swapstead.reputation.ReputationRoutes;
import io.swapstead.reputation.ReputationVerticle;
import io.swapstead.social.SocialRoutes;
import io.swapstead.social.SocialVerticle;
import io.swapstead.threads.Intake;
import io.swapstead.threads.MessageRoutes;
import io.swapstead.threads.PhotoRoutes;
import io.swapstead.threads.Photos;
import io.swapstead.threads.ThreadChronicle;
import io.swapstead.threads.ThreadRoutes;
import io.swapstead.threads.ThreadVerticle;
import io.swapstead.trades.Chronicle;
import io.swapstead.trades.Interventions;
import io.swapstead.trades.Oversight;
import io.swapstead.trades.TradeFollower;
import io.swapstead.trades.TradeRoutes;
import io.swapstead.trades.TradeVerticle;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every feature, one line each: its verticle under its role, its routes, its pages. */
final class Features {
    private record Part(String role, Supplier<VerticleBase> verticle) {}

    private final Vertx vertx;
    private final Config config;
    private final Bus bus;
    private final DirectoryVerticle directory;
    private final Photos photos;
    private final Portraits portraits;
    private final Glance glance;
    private final Quarantine quarantine;
    private final List<Part> parts;

    Features(
            Vertx vertx,
            Config config,
            Db db,
            Cache cache,
            Bus bus,
            Clock clock,
            EventLog events,
            AccountAuthority authority,
            Live live,
            RateLimits limits,
            Database database) {
        this.vertx = vertx;
        this.config = config;
        this.bus = bus;
        this.glance = live.glance();
        Mailer mailer = new Mailer(
                vertx,
                config.mail().url(),
                config.mail().from(),
                config.dataDir().resolve("mail"));
        Passwords passwords = new Passwords(vertx);
        Storage storage =
                Storage.open(vertx, config.storageUrl(), config.dataDir().resolve("uploads"));
        this.photos = new Photos(vertx, storage, db, clock);
        this.portraits = new Portraits(vertx, storage);
        this.quarantine = new Quarantine(vertx, config.dataDir().resolve("quarantine"));
        Chronicle chronicle = new ThreadChronicle(clock, live);
        Interventions interventions = new Interventions(live, events, clock, chronicle);
        Flagging rules = config.flagging();
        Listening listening = new Listening(db, cache, clock, events, live, rules.repeatedText());
        Oversight oversight = new OnTheDesk(db, clock);
        this.directory = new DirectoryVerticle(db, bus, clock, events, live, database::connect);
        this.parts = List.of(
                new Part(
                        "accounts",
                        () -> new AccountVerticle(
                                db,
                                bus,
                                clock,
                                events,
                                authority,
                                passwords,
                                mailer,
                                config.discord(),
                                config.publicUrl())),
                new Part("cards", () -> new CardVerticle(db, bus)),
                new Part("collections", () -> new CollectionVerticle(db, bus, events, clock)),
                new Part(
                        "profiles",
                        () -> new ProfileVerticle(db, bus, clock, events, live::toUsers, live.presence()::online)),
                new Part("profiles", () -> new ProfileFollower(db, bus, live, clock, portraits)),
                new Part(
                        "social",
                        () -> new SocialVerticle(db, bus, clock, events, live, List.of(interventions::endBetween))),
                new Part("directory", () -> directory),
                new Part(
                        "trades",
                        () -> new TradeVerticle(
                                db,
                                bus,
                                live,
                                events,
                                clock,
                                chronicle,
                                new TradeVerticle.Order(listening, oversight, new CoolDowns()))),
                new Part("trades", () -> new TradeFollower(db, bus, live, events, clock, chronicle)),
                new Part(
                        "threads",
                        () -> new ThreadVerticle(
                                db,
                                bus,
                                clock,
                                events,
                                live,
                                limits,
                                new ThreadVerticle.Order(
                                        listening,
                                        new MessageReports(db, events, clock, live, rules.mob()),
                                        oversight,
                                        new Conversations(clock, live)),
                                photos)),
                new Part("reputation", () -> new ReputationVerticle(db, bus, clock, events)),
                new Part("achievements", () -> new AchievementVerticle(db, bus, live, events, clock, site())),
                new Part("notifications", () -> new NotificationVerticle(db, bus, clock, live, config.pushHosts())),
                new Part("notifications", () -> new NotificationFollower(db, bus, clock, live)),
                new Part("notifications", () -> new Calendar(db, bus, clock, live)),
                new Part(
                        "notifications",
                        () -> new Delivery(db, bus, clock, live, mailer, config.publicUrl(), config.pushHosts())),
                new Part(
                        "moderation",
                        () -> new ModerationVerticle(db, bus, clock, events, live, interventions, rules.mob())),
                new Part("moderation", () -> new ModerationFollower(db, bus, clock, events, live, rules)));
        ThreadRoutes.commands(live.commands());
        NotificationRoutes.live(live, db);
    }

    /** Who hears of whom, by the one rule that profiles keep. */
    static Visibility visibility(Db db) {
        return new Sights(db);
    }

    /** Where privileged calls that are turned away are noted. */
    static Refusals refusals(Db db) {
        return new RefusedCalls(db);
    }

    /** Starts the verticles whose roles this node has. */
    Future<?> deploy() {
        return quarantine
                .open()
                .compose(open -> Future.all(parts.stream()
                        .filter(part -> config.runs(part.role()))
                        .map(part -> Patience.with(
                                vertx,
                                () -> vertx.deployVerticle(part.verticle().get())))
                        .toList()));
    }

    /** Whether what this node holds in memory is as the database is. */
    boolean caughtUp() {
        return !config.runs("directory") || directory.caughtUp();
    }

    /** The routes of all features; what does not run here is asked of another node. */
    List<Routes> routes(TestControls controls) {
        Intake intake = new Intake(quarantine, photos);
        return new ArrayList<>(List.of(
                controls,
                new AccountRoutes(bus, id -> bus.ask(Profiles.ME, new Accounts.UserId(id))),
                new LiveRoutes(glance),
                new CardRoutes(bus),
                new CollectionRoutes(bus),
                new ProfileRoutes(bus, portraits),
                new SocialRoutes(bus),
                new DirectoryRoutes(bus),
                new TradeRoutes(bus),
                new ThreadRoutes(bus),
                new MessageRoutes(bus),
                new PhotoRoutes(bus, intake),
                new ReputationRoutes(bus),
                new AchievementRoutes(bus),
                new NotificationRoutes(bus),
                new ModerationRoutes(bus),
                new EvidenceRoutes(bus, intake)));
    }

    /** The host that people know. */
    private String site() {
        return URI.create(config.publicUrl()).getAuthority();
    }

    void pages(Shell shell) {
        Pages.declare(shell);
        new ProfilePages(bus, config.publicUrl()).declare(shell);
        new CardPages(bus, config.publicUrl()).declare(shell);
    }
}
