package io.swapstead.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Talk of paying elsewhere. A mention is worth a warning; who asks for it, or tells where to pay to, is worth more. What is denied, and
 * what is quoted or told of somebody else, is neither.
 */
final class PaymentTalk {
    private static final String SERVICE =
            "(?:\\bpay[ ._-]?pal(?![a-z])|\\bpp f ?(?:&|n|and) ?f\\b|\\bvenmo(?![a-z])|\\bzelle(?![a-z])"
                    + "|\\bcash ?app\\b|\\bwestern ?union\\b|\\bmoney ?gram\\b|\\brevolut\\b|\\btransfer ?wise\\b|\\bskrill\\b|\\bpaysafe(?:card)?\\b"
                    + "|\\bbitcoins?\\b|\\bbtc\\b|\\bethereum\\b|\\busdt\\b|\\bcrypto(?:currency)?\\b|\\b(?:bank|wire) transfer\\b|\\biban\\b"
                    + "|\\b(?:amazon|steam|apple|google) gift ?cards?\\b|\\bapple ?pay\\b|\\bgoogle ?pay\\b|\\bfriends (?:and|&) family\\b"
                    + "|\\b(?:off|outside)(?: of)?(?: the| this)?[ -](?:site|platform|app)\\b)";

    private static final Pattern MENTION = Pattern.compile(SERVICE);
    /** Where to pay to; nobody writes that for nothing. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "paypal\\.me/\\S|\\bvenmo\\.com/\\S|\\bcash\\.(?:app|me)/\\S"
                    + "|\\b[a-z]{2}\\d{2} ?(?:[a-z]{4} ?)?(?:\\d{4} ?){2,7}\\d{1,4}\\b|\\b(?:bc1[a-z0-9]{25,60}|0x[0-9a-f]{40})\\b");

    private static final Pattern ASKING = Pattern.compile(
            "\\b(?:pay|send|transfer|wire|deposit|settle|finish|deal|trade|move|take)\\b[^.!?\\n]{0,60}?" + SERVICE
                    + "|"
                    + SERVICE + " (?:me|it|to|the (?:money|rest))\\b|" + SERVICE
                    + "[^.!?\\n]{0,30}\\b(?:pay|send|transfer)(?: it| that)? (?:me|to|there|the money)\\b");

    /** Sounds like a denial and is none. */
    private static final Pattern IDLE = Pattern.compile(
            "\\b(?:no (?:problem|worries|fees?|tax(?:es)?|stress)|not a problem|why not|do ?n'?t worry|do not worry)\\b");

    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "\\b(?:no|not|never|without|refuse(?: to)?|avoid|cannot|instead of|rather than|(?:do|does|can|wo|would|should|ca|did)n'?t)\\b(?: \\S+){0,5} ?$");
    private static final Pattern UNLESS = Pattern.compile("\\b(?:if|unless|when|because)\\b[^,;]*$");
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "^(?: payments?)?(?:\\? no\\b| (?:is|are|was)(?: not|n'?t)\\b| not\\b| is (?:forbidden|a no|against)\\b)");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:he|she|they|someone|somebody|(?:that|this|another|one) (?:user|trader|guy|person|seller|buyer))\\b(?: \\S+){0,3}"
                    + " (?:asked|asks|wants|wanted|told|said|tried|insisted|offered)\\b[^.!?\\n]*$");
    private static final Pattern QUOTES =
            Pattern.compile("\"[^\"\\n]{1,500}\"|“[^”\\n]{1,500}”|«[^»\\n]{1,500}»|(?m:^>.*$)");
    private static final Pattern CLAUSE = Pattern.compile("[,;:.!?\\n]|\\b(?:but|and|so|just|please)\\b");
    /** So many words beside a quotation make it one. */
    private static final int WORDS_AROUND = 3;

    private PaymentTalk() {}

    /** The warning that a text deserves: {@code soft}, {@code hard}, or none. */
    static Optional<String> judge(String text) {
        String plain = IDLE.matcher(PlainText.of(unquoted(text))).replaceAll(",");
        boolean named = MENTION.matcher(plain).find();
        boolean account = ACCOUNT.matcher(plain).find();
        if (!named && !account) {
            return Optional.empty();
        }
        List<int[]> meant = meant(plain);
        if (account && (!meant.isEmpty() || !named)) {
            return Optional.of("hard");
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(asked(plain, meant) ? "hard" : "soft");
    }

    /** The words in question. */
    static List<String> words(String text) {
        return MENTION.matcher(PlainText.of(text))
                .results()
                .map(found -> found.group().strip())
                .distinct()
                .toList();
    }

    private static String unquoted(String text) {
        String rest = QUOTES.matcher(text).replaceAll(" ");
        return rest.strip().split("\\s+").length >= WORDS_AROUND ? rest : text;
    }

    /** Where services are named and neither denied nor told of somebody else. */
    private static List<int[]> meant(String plain) {
        List<int[]> meant = new ArrayList<>();
        Matcher mention = MENTION.matcher(plain);
        while (mention.find()) {
            String before = plain.substring(Math.max(0, mention.start() - 120), mention.start());
            String after = plain.substring(mention.end(), Math.min(plain.length(), mention.end() + 40));
            String clause = last(before);
            boolean denied = DENIED_BEFORE.matcher(clause).find()
                    && !UNLESS.matcher(clause).find();
            if (!denied
                    && !DENIED_AFTER.matcher(after).find()
                    && !TOLD.matcher(before).find()) {
                meant.add(new int[] {mention.start(), mention.end()});
            }
        }
        return meant;
    }

    private static String last(String before) {
        int from = 0;
        Matcher end = CLAUSE.matcher(before);
        while (end.find()) {
            from = end.end();
        }
        return before.substring(from);
    }

    private static boolean asked(String plain, List<int[]> meant) {
        Matcher asking = ASKING.matcher(plain);
        while (asking.find()) {
            int from = asking.start();
            int to = asking.end();
            if (meant.stream().anyMatch(place -> place[0] < to && place[1] > from)) {
                return true;
            }
        }
        return false;
    }
}
