package io.swapstead.achievements;

import java.util.Locale;

/** What a tier's frame is made of: the tones of the web's card. */
enum Metal {
    BRONZE("#d9a574,#b97c50 14,#a0633d 30,#5b301c 68,#a0633d 88,#d09a6a", "#5b301c", "#a0633d", "#e0b080", "#fff6ea"),
    SILVER("#f3f5f7,#9fa5ac 28,#7e858c 42,#eceff2 60,#62686e 88,#c9ced3", "#53595f", "#9fa5ac", "#eceff2", "#13161a"),
    GOLD(
            "#fff5c6,#d9a93b 24,#b37a1e 38,#feefae 57,#d9a93b 68,#8a560c 86,#f6dd8d",
            "#8a560c",
            "#d9a93b",
            "#feefae",
            "#2e1a01"),
    PLATINUM(
            "#7f9db3,#f2fcff 14,#f4e6ee 25,#8fabbf 42,#f2fcff 56,#e6f5e6 62,#7492aa 80,#516c84 88,#7f9db3",
            "#516c84",
            "#bad2dd",
            "#f2fcff",
            "#0d1c27"),
    LEGENDARY(
            "#009b95,#003c79 10,#5637a7 19,#d87fd1 27,#ad2751 36,#eeb154 45,#6c9539 53,#00493e 61,#2cb2bf 70,#2f2978 79,#a853ad 88,#95d7a2 95,#009b95",
            "#08060e",
            "#1d1727",
            "#b8e9eb",
            "#eef7f8");

    private final String frame;
    final String low;
    final String base;
    final String high;
    final String ink;

    Metal(String frame, String low, String base, String high, String ink) {
        this.frame = frame;
        this.low = low;
        this.base = base;
        this.high = high;
        this.ink = ink;
    }

    static Metal of(String tier) {
        return valueOf(tier.toUpperCase(Locale.ROOT));
    }

    /** What the frame shines in: colours, each with the percent where it stands unless it is the first or the last. */
    String stops() {
        return frame;
    }

    /** Gradients called metal, for the frame, and plate, for what is cut from it. */
    String gradients() {
        StringBuilder stops = new StringBuilder();
        String[] tones = frame.split(",", -1);
        for (int i = 0; i < tones.length; i++) {
            String[] tone = tones[i].split(" ", 2);
            String at = tone.length > 1 ? tone[1] : i == 0 ? "0" : "100";
            stops.append("<stop offset='%s%%' stop-color='%s'/>".formatted(at, tone[0]));
        }
        boolean dark = this == BRONZE || this == LEGENDARY;
        return "<linearGradient id='metal' x2='.55' y2='1'>%s</linearGradient>".formatted(stops)
                + "<linearGradient id='plate' x2='.35' y2='1'><stop stop-color='%s'/><stop offset='1' stop-color='%s'/></linearGradient>"
                        .formatted(dark ? base : high, dark ? low : base);
    }
}
