package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What changes without an event: each hour what prices have done, each day what time has; once in the cluster. */
final class Occasions {
    private static final String HOURLY = "achievements.hourly";
    private static final String DAILY = "achievements.daily";
    private static final Set<String> OF_PRICES = Set.of("portfolio_value");
    /** Sets grow with what is printed. */
    private static final Set<String> OF_TIME = Set.of("member_days", "complete_sets");

    private final Db db;
    private final Clock clock;
    private final Jobs jobs;
    private final Recalculation recalculation;

    Occasions(Db db, Clock clock, Jobs jobs, Recalculation recalculation) {
        this.db = db;
        this.clock = clock;
        this.jobs = jobs;
        this.recalculation = recalculation;
    }

    Future<Void> work() {
        return jobs.work(HOURLY, job -> recalculate(job, OF_PRICES))
                .compose(hourly -> jobs.work(DAILY, job -> recalculate(job, OF_TIME)));
    }

    /** Queues what falls due at this hour and on this day. */
    Future<Void> look() {
        return jobs.due(HOURLY, clock.now().truncatedTo(ChronoUnit.HOURS).toString())
                .compose(queued -> jobs.due(DAILY, clock.today().toString()));
    }

    private Future<Void> recalculate(Job job, Set<String> facts) {
        return db.tx(tx -> Catalogue.all(tx.sql())
                .map(all -> all.stream()
                        .filter(each -> each.facts().stream().anyMatch(facts::contains))
                        .map(Definition::key)
                        .toList())
                .compose(keys -> recalculation.queue(tx, wish(keys)))
                .compose(run -> job.finish(tx)));
    }

    private static Recalculation.Wish wish(List<String> keys) {
        return new Recalculation.Wish(null, keys, null, false, Recalculation.BATCH);
    }
}
