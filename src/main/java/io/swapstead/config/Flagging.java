package io.swapstead.config;

import java.time.Duration;
import java.util.List;

/** When automatic flags are raised, and what they weigh; {@code conf/swapstead.yaml} describes each number. */
public record Flagging(
        NewAccount newAccount,
        BadEnds badEnds,
        RepeatedText repeatedText,
        Weights offPlatform,
        Devices devices,
        SamePair samePair,
        int lopsided,
        Takeover takeover,
        DisputesLost disputesLost,
        Mob mob) {
    private static final int MOST = 1000;
    private static final int YEAR = 365;

    /** What the milder and the graver kind weigh. */
    public record Weights(int mild, int grave) {
        private static Weights of(Settings s, String key) {
            List<Integer> both = s.rising(key, 2);
            return new Weights(both.get(0), both.get(1));
        }
    }

    public record NewAccount(int days, int trades, int dollars, int manyDollars, Weights weights) {}

    /**
     * When trades end badly too often.
     *
     * @param percent of the last trades, 1 to 100
     */
    public record BadEnds(int least, int percent, int ofLast, List<Duration> coolDowns, Weights weights) {}

    public record RepeatedText(int personsSoon, int personsDaily, int many, Weights weights) {}

    public record Devices(int accounts, int days, Weights weights) {}

    public record SamePair(int trades, int days, int weight) {}

    public record Takeover(int signs, int hours, int weight) {}

    public record DisputesLost(int times, int days, int weight) {}

    public record Mob(int reporters, int days, int minutes) {}

    static Flagging of(Settings s) {
        List<Integer> dollars = s.rising("moderation.new-account.dollars", 2);
        List<Integer> persons = s.rising("moderation.repeated-text.persons", 2);
        return new Flagging(
                new NewAccount(
                        s.integer("moderation.new-account.days", 0, YEAR),
                        s.integer("moderation.new-account.trades", 0, MOST),
                        dollars.get(0),
                        dollars.get(1),
                        Weights.of(s, "moderation.new-account.weights")),
                new BadEnds(
                        s.integer("moderation.bad-ends.least", 1, MOST),
                        s.integer("moderation.bad-ends.percent", 1, 100),
                        s.integer("moderation.bad-ends.of-last", 1, MOST),
                        s.rising("moderation.bad-ends.cool-down-hours", 3).stream()
                                .map(Duration::ofHours)
                                .toList(),
                        Weights.of(s, "moderation.bad-ends.weights")),
                new RepeatedText(
                        persons.get(0),
                        persons.get(1),
                        s.integer("moderation.repeated-text.many", 1, MOST),
                        Weights.of(s, "moderation.repeated-text.weights")),
                Weights.of(s, "moderation.off-platform.weights"),
                new Devices(
                        s.integer("moderation.devices.accounts", 2, MOST),
                        s.integer("moderation.devices.days", 1, YEAR),
                        Weights.of(s, "moderation.devices.weights")),
                new SamePair(
                        s.integer("moderation.same-pair.trades", 1, MOST),
                        s.integer("moderation.same-pair.days", 1, YEAR),
                        s.integer("moderation.same-pair.weight", 0, MOST)),
                s.integer("moderation.lopsided.weight", 0, MOST),
                new Takeover(
                        s.integer("moderation.takeover.signs", 1, MOST),
                        s.integer("moderation.takeover.hours", 1, MOST),
                        s.integer("moderation.takeover.weight", 0, MOST)),
                new DisputesLost(
                        s.integer("moderation.disputes-lost.times", 1, MOST),
                        s.integer("moderation.disputes-lost.days", 1, YEAR),
                        s.integer("moderation.disputes-lost.weight", 0, MOST)),
                new Mob(
                        s.integer("moderation.mob.reporters", 1, MOST),
                        s.integer("moderation.mob.days", 1, YEAR),
                        s.integer("moderation.mob.minutes", 1, MOST)));
    }
}
