package io.swapstead.achievements;

import java.util.Locale;

/** The landscape that belongs to an id, in the moods of the web's: what hangs in the window of a drawn card. */
final class Landscape {
    /** Sky above and at the horizon, light, land far and near; each lightness, chroma and hue. */
    static final double[][] MOODS = {
        {.76, .1, 35, .93, .07, 75, .98, .05, 95, .7, .12, 28, .22, .06, 20},
        {.74, .1, 238, .93, .05, 215, .99, .02, 210, .73, .1, 195, .23, .07, 245},
        {.8, .07, 195, .95, .06, 115, .99, .05, 110, .74, .11, 112, .23, .05, 158},
        {.66, .12, 285, .91, .06, 325, .98, .04, 350, .66, .12, 272, .2, .08, 300},
        {.22, .08, 285, .55, .15, 340, .95, .04, 330, .46, .13, 335, .12, .05, 300},
        {.19, .05, 262, .52, .1, 172, .96, .03, 160, .42, .08, 190, .12, .03, 235},
        {.84, .09, 80, .96, .06, 98, 1, .03, 100, .77, .12, 66, .27, .07, 38},
        {.56, .04, 250, .89, .04, 85, .98, .04, 85, .63, .04, 235, .19, .03, 235},
        {.74, .1, 215, .94, .07, 55, .99, .06, 70, .72, .1, 352, .23, .09, 272},
        {.82, .08, 165, .96, .04, 135, 1, .03, 120, .72, .09, 168, .21, .05, 185},
        {.3, .09, 15, .74, .16, 52, .94, .11, 88, .52, .14, 36, .13, .04, 18},
        {.76, .06, 248, .97, .015, 225, 1, 0, 0, .82, .04, 232, .3, .07, 258},
        {.24, .07, 255, .66, .11, 25, .97, .05, 60, .44, .08, 285, .13, .05, 265},
        {.7, .09, 150, .93, .1, 100, .99, .07, 105, .66, .11, 135, .2, .06, 150},
    };

    private static final int LAYERS = 6;

    private int state;

    private Landscape(long id) {
        int hash = 0x811c9dc5;
        for (char c : String.valueOf(id).toCharArray()) {
            hash = (hash ^ c) * 0x01000193;
        }
        state = hash;
    }

    /** Draws it into a rectangle. */
    static String of(long id, double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<svg x='%.1f' y='%.1f' width='%.1f' height='%.1f' viewBox='0 0 240 172' preserveAspectRatio='xMidYMid slice'>%s</svg>",
                x,
                y,
                width,
                height,
                new Landscape(id).draw());
    }

    private String draw() {
        double[] mood = MOODS[(int) (next() * MOODS.length)];
        next(); // for what kind of land it is there; here all are dunes
        double horizon = 172 * .44 * between(.88, 1.06);
        double sunX = between(48, 192);
        double sunY = horizon * between(.3, .8);
        double sun = between(10, 19);
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "<linearGradient id='sky' x2='0' y2='1'><stop stop-color='%s'/><stop offset='1' stop-color='%s'/></linearGradient>"
                        + "<radialGradient id='halo'><stop stop-color='%3$s' stop-opacity='.7'/><stop offset='.35' stop-color='%3$s' stop-opacity='.3'/>"
                        + "<stop offset='1' stop-color='%3$s' stop-opacity='0'/></radialGradient>"
                        + "<rect width='240' height='%4$.1f' fill='url(#sky)'/><rect y='%4$.1f' width='240' height='172' fill='%2$s'/>"
                        + "<circle cx='%5$.1f' cy='%6$.1f' r='%7$.1f' fill='url(#halo)'/><circle cx='%5$.1f' cy='%6$.1f' r='%8$.1f' fill='%3$s'/>",
                tone(mood, 0, 0, 0),
                tone(mood, 3, 3, 0),
                tone(mood, 6, 6, 0),
                horizon * 1.15,
                sunX,
                sunY,
                sun * 6,
                sun));
        for (int layer = 0; layer < LAYERS; layer++) {
            double depth = layer / (LAYERS - 1.0);
            double base = horizon + (172 - horizon) * Math.pow(depth, 1.3) * .84;
            out.append("<path fill='%s' d='%s'/>"
                    .formatted(tone(mood, 9, 12, Math.pow(depth, .8)), ridge(base, 15 * (1.15 - .4 * depth))));
        }
        return out.toString();
    }

    private String ridge(double base, double rise) {
        double slow = between(.011, .021);
        double quick = between(.028, .045);
        double start = next() * 6.3;
        double second = next() * 6.3;
        StringBuilder path = new StringBuilder("M0 180");
        for (int x = 0; x <= 240; x += 8) {
            double y = base + rise * (.75 * Math.sin(x * slow + start) + .3 * Math.sin(x * quick + second));
            path.append(String.format(Locale.ROOT, "L%d %.1f", x, y));
        }
        return path.append("L240 180Z").toString();
    }

    private double between(double low, double high) {
        return low + (high - low) * next();
    }

    /** Mulberry32, as in the browser. */
    private double next() {
        state += 0x6d2b79f5;
        int mixed = (state ^ (state >>> 15)) * (state | 1);
        mixed ^= mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61);
        return ((mixed ^ (mixed >>> 14)) & 0xffffffffL) / 4294967296.0;
    }

    /** A tone between two of the mood's, as sRGB. */
    private static String tone(double[] mood, int from, int to, double share) {
        double lightness = mood[from] + (mood[to] - mood[from]) * share;
        double chroma = mood[from + 1] + (mood[to + 1] - mood[from + 1]) * share;
        double hue = Math.toRadians(mood[from + 2] + (mood[to + 2] - mood[from + 2]) * share);
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        double s = Math.pow(lightness - .0894841775 * a - 1.291485548 * b, 3);
        return String.format(
                "#%02x%02x%02x",
                channel(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s),
                channel(-.0041960863 * l - .7034186147 * m + 1.707614701 * s));
    }

    private static int channel(double linear) {
        double light = Math.max(0, Math.min(1, linear));
        double encoded = light <= .0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - .055;
        return (int) Math.round(255 * encoded);
    }
}
