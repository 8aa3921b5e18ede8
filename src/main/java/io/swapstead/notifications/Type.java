package io.swapstead.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody can be told, with its texts: {@code {who}} stands for who did it, {@code {trade}} for the trade's
 * number, {@code {thing}} for what it is about.
 */
enum Type {
    TRADE_PROPOSED(
            "trades",
            Setting.TRADE_ACTIVITY,
            false,
            "trade",
            "{who} proposes a trade",
            "Look at the terms and answer."),
    TRADE_COUNTERED("trades", Setting.TRADE_ACTIVITY, false, "trade", "{who} made a counter-offer", "It is your turn."),
    TRADE_ACCEPTED(
            "trades", Setting.TRADE_ACTIVITY, false, "check", "{who} accepted your trade", "Now send your cards."),
    TRADE_DECLINED("trades", Setting.TRADE_ACTIVITY, false, "cross", "{who} declined your trade", ""),
    TRADE_CANCELLED("trades", Setting.TRADE_ACTIVITY, false, "cross", "Trade {trade} was cancelled", "{thing}"),
    TRADE_EXPIRING(
            "trades", Setting.TRADE_ACTIVITY, false, "clock", "An offer from {who} ends soon", "Answer within a day."),
    TRADE_EXPIRED(
            "trades", Setting.TRADE_ACTIVITY, false, "clock", "Trade {trade} has expired", "Nobody answered in time."),
    TRADE_INVALID("trades", Setting.TRADE_ACTIVITY, false, "cross", "Trade {trade} is no longer possible", "{thing}"),
    TRADE_SHIPPED(
            "trades",
            Setting.TRADE_ACTIVITY,
            false,
            "parcel",
            "{who} has sent their cards",
            "Confirm when they arrive."),
    TRADE_COMPLETED(
            "trades", Setting.TRADE_ACTIVITY, false, "check", "Your trade with {who} is complete", "Say how it went."),
    THREAD_MESSAGE("messages", Setting.MESSAGES, true, "message", "{who} wrote in trade {trade}", ""),
    DIRECT_MESSAGE("messages", Setting.MESSAGES, true, "message", "{who} wrote to you", ""),
    CONNECTION_REQUESTED("social", Setting.SOCIAL, true, "person", "{who} would like to connect", ""),
    CONNECTION_ACCEPTED("social", Setting.SOCIAL, true, "person", "{who} accepted your request", ""),
    FAVORITE_ADDED("social", Setting.SOCIAL, true, "star", "{who} made you a favourite", ""),
    ENDORSEMENT_RECEIVED("social", Setting.SOCIAL, true, "seal", "{who} endorsed you", "{thing}"),
    REVIEW_RECEIVED("social", Setting.SOCIAL, false, "seal", "{who} reviewed your trade", "{thing}"),
    WANTED_LISTED("discovery", Setting.DISCOVERY, true, "card", "{who} listed a card that you want", "{thing}"),
    FAVORITE_LISTED("discovery", Setting.DISCOVERY, true, "card", "{who} listed new cards", "{thing}"),
    PRICE_MOVED(
            "discovery", Setting.PRICE_ALERTS, true, "price", "Prices of cards that you want have moved", "{thing}"),
    ACHIEVEMENT_UNLOCKED("achievements", Setting.ACHIEVEMENTS, false, "seal", "Achievement unlocked: {thing}", ""),
    FRAME_CHANGED("achievements", Setting.ACHIEVEMENTS, false, "frame", "Your frame has changed", "{thing}"),
    LISTING_REMINDER(
            "system", Setting.LISTING_REMINDERS, true, "card", "Your listings have waited for a while", "{thing}"),
    WARNED("system", null, false, "shield", "You were warned", "{thing}"),
    RESTRICTED("system", null, false, "shield", "Your account was restricted", "{thing}"),
    SUSPENDED("system", null, false, "shield", "Your account was suspended", "{thing}"),
    BANNED("system", null, false, "shield", "Your account was banned", "{thing}"),
    LIFTED("system", null, false, "shield", "A restriction of your account was lifted", "{thing}"),
    APPEAL_RESOLVED("system", null, false, "shield", "Your appeal was decided", "{thing}"),
    REPORT_RESOLVED("system", null, false, "shield", "Your report was dealt with", "Thank you for helping."),
    DISPUTE_OPENED(
            "system",
            null,
            false,
            "scale",
            "A dispute about trade {trade} was opened",
            "The trade stands still until it is decided."),
    DISPUTE_EVIDENCE_REQUESTED(
            "system", null, false, "scale", "Evidence is asked for", "Add it to the dispute about trade {trade}."),
    DISPUTE_RESOLVED("system", null, false, "scale", "The dispute about trade {trade} is decided", "{thing}"),
    NEW_SIGN_IN(
            "system",
            null,
            false,
            "shield",
            "A new sign-in",
            "Was it not you? End the session and change your password."),
    PASSWORD_CHANGED("system", null, false, "shield", "Your password was changed", "Was it not you? Reset it now."),
    EMAIL_CHANGED(
            "system",
            null,
            false,
            "shield",
            "Your e-mail address was changed",
            "Was it not you? Reset your password now."),
    /** What was folded together: too many in an hour. */
    SUMMARY("system", null, true, "bell", "More has happened", "{thing}"),
    /** What quiet hours held back. */
    QUIET_SUMMARY("system", null, false, "bell", "While it was quiet", "{thing}");

    /** All that there are. */
    static final Set<String> CATEGORIES =
            Arrays.stream(values()).map(type -> type.category).collect(Collectors.toUnmodifiableSet());

    final String category;
    /** Null: cannot be switched off. */
    final @Nullable Setting setting;
    /** Whether several about the same thing become one while unread. */
    final boolean grouped;

    final String icon;
    final String title;
    final String body;

    Type(String category, @Nullable Setting setting, boolean grouped, String icon, String title, String body) {
        this.category = category;
        this.setting = setting;
        this.grouped = grouped;
        this.icon = icon;
        this.title = title;
        this.body = body;
    }

    /** As columns and documents spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Type of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Empty for one that only a newer version knows. */
    static Optional<Type> known(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** What decides over one of these; over a summary, what was folded into it last. Empty: it cannot be switched off. */
    Optional<Setting> setting(@Nullable String folded) {
        return Optional.ofNullable(folded == null ? setting : Setting.of(folded));
    }

    /** Security and moderation pass quiet hours, caps and every preference. */
    boolean urgent() {
        return setting == null && this != SUMMARY && this != QUIET_SUMMARY;
    }

    /** Whether a mail tells of it: not where accounts have written one already, nor once more of what has waited for its own. */
    boolean mailed() {
        return this != PASSWORD_CHANGED && this != EMAIL_CHANGED && this != QUIET_SUMMARY;
    }
}
