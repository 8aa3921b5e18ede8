package io.swapstead.live;

import io.swapstead.core.Authority;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.vertx.core.Vertx;

/** What the hubs of a node share. */
record Node(
        Vertx vertx,
        Db db,
        Clock clock,
        Authority authority,
        Visibility visibility,
        Visitors visitors,
        Commands commands,
        Stream stream,
        Presence presence,
        Attendance attendance,
        Replays replays) {}
