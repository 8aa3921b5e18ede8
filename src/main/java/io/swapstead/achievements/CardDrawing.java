package io.swapstead.achievements;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front of a profile card as an SVG, field by field where the web has them; from the JSON that strangers get. */
final class CardDrawing {
    static final int WIDTH = 640;
    static final int HEIGHT = 896;
    private static final int SOCIAL_WIDTH = 1200;
    private static final int SOCIAL_HEIGHT = 630;
    private static final String INK = "#16201e";
    private static final String INK_2 = "#4b5855";
    private static final Map<String, String> TYPES =
            Map.of("collector", "Collector", "trader", "Trader", "brewer", "Brewer", "investor", "Investor");
    private static final int SEALS = 4;

    private final JsonObject card;
    private final String site;
    private final Metal metal;

    /** @param site host of the site, where abuse can be reported */
    CardDrawing(JsonObject card, String site) {
        this.card = card;
        this.site = site;
        this.metal = Metal.of(card.getString("frame_tier"));
    }

    /** The card alone. */
    String full() {
        Svg svg = new Svg(WIDTH, HEIGHT).raw(metal.gradients());
        face(svg);
        return svg.end();
    }

    /** The card beside who it is, for link previews. */
    String social() {
        Svg svg = new Svg(SOCIAL_WIDTH, SOCIAL_HEIGHT).raw(metal.gradients());
        svg.raw("<rect width='1200' height='630' fill='#e4e2d8'/>");
        svg.raw("<svg x='70' y='45' width='386' height='540' viewBox='0 0 640 896'>");
        face(svg);
        svg.raw("</svg>");
        text(svg, Typeface.SANS, 520, 140, 64, INK, 620, name());
        text(svg, Typeface.MONO, 520, 188, 24, INK_2, 620, "@" + card.getString("username"));
        text(svg, Typeface.SANS, 520, 252, 34, INK, 620, typeLine());
        text(svg, Typeface.SERIF, 520, 308, 34, INK_2, 620, tagline());
        text(svg, Typeface.SANS, 520, 378, 34, INK, 620, numbers());
        seals(svg, 520, 422, INK, metal.low);
        text(svg, Typeface.MONO, 520, 575, 17, INK_2, 620, report());
        return svg.end();
    }

    private void face(Svg svg) {
        boolean borderless = metal == Metal.LEGENDARY;
        String ink = borderless ? "#ffffff" : INK;
        String ink2 = borderless ? "#e6e9ee" : INK_2;
        String scrim = borderless ? "fill='#06040c' fill-opacity='.64'" : "fill='url(#stock)'";
        svg.raw(
                "<linearGradient id='stock' x2='0' y2='1'><stop stop-color='#f8f6ed'/><stop offset='1' stop-color='#ede9de'/></linearGradient>");
        svg.raw("<rect width='640' height='896' rx='29' fill='url(#metal)'/>");
        svg.raw(
                "<rect x='24' y='24' width='592' height='848' rx='10' fill='#f3f0e6' stroke='#000' stroke-opacity='.55' stroke-width='2'/>");
        long id = card.getLong("id");
        svg.raw(borderless ? Landscape.of(id, 25, 25, 590, 846) : Landscape.of(id, 25, 100, 590, 429));
        svg.add(
                "<rect x='25' y='25' width='590' height='75' %s/><rect x='25' y='529' width='590' height='342' %s/>",
                scrim, scrim);
        svg.add("<rect x='25' y='25' width='400' height='75' fill='%s' fill-opacity='.16'/>", metal.base);
        svg.add("<path d='M25 529H615M25 589H615M25 100H615' stroke='%s' stroke-opacity='.2' stroke-width='2'/>", ink);
        text(svg, Typeface.SANS, 47, 78, 44, ink, 480, name());
        svg.raw("<circle cx='574' cy='62' r='25' fill='url(#plate)' stroke='#000' stroke-opacity='.45'/>");
        svg.text(Typeface.SANS, 574, 72, 28, metal.ink, "middle", typeName().substring(0, 1));
        text(svg, Typeface.SANS, 47, 568, 28, ink, 400, typeLine());
        pips(svg);
        text(svg, Typeface.SERIF, 47, 636, 34, ink2, 540, tagline());
        seals(svg, 47, 690, ink, metal == Metal.LEGENDARY ? metal.high : metal.low);
        text(svg, Typeface.MONO, 47, 808, 21, ink2, 380, serial());
        text(svg, Typeface.MONO, 47, 834, 21, ink2, 360, place());
        text(svg, Typeface.MONO, 47, 862, 13, ink2, 380, report());
        strength(svg);
    }

    private void pips(Svg svg) {
        int count = Frames.TIERS.indexOf(card.getString("frame_tier")) + 1;
        for (int i = 0; i < count; i++) {
            svg.add(
                    "<path transform='translate(%.1f 548)' d='M0 11L11 0 22 11 11 22Z' fill='%s' stroke='%s' stroke-width='1.5'/>",
                    595.0 - 20 * (count - i), metal == Metal.LEGENDARY ? "#7fd0d8" : metal.base, metal.low);
        }
    }

    private void seals(Svg svg, double x, double y, String ink, String edge) {
        JsonArray badges = card.getJsonArray("badges");
        for (int i = 0; i < Math.min(SEALS, badges.size()); i++) {
            Seals.draw(svg, badges.getJsonObject(i).getString("key"), x + 78.0 * i, y, 68, edge, ink);
        }
        if (badges.size() > SEALS) {
            svg.text(Typeface.SANS, x + 78.0 * SEALS, y + 43, 27, ink, "start", "+" + (badges.size() - SEALS));
        }
    }

    private void strength(Svg svg) {
        String score = score();
        int count = card.getInteger("reputation_count");
        String of = count == 0 ? "" : " / " + count;
        double width = Typeface.SANS.width(score, 46) + Typeface.SANS.width(of, 27) + 46;
        svg.add(
                "<path d='M%.1f 871V832a20 20 0 0 1 20-20H615V861a10 10 0 0 1-10 10Z' fill='url(#plate)' stroke='#000' stroke-opacity='.5'/>",
                615 - width);
        svg.text(Typeface.SANS, 640 - width, 858, 46, metal.ink, "start", score);
        svg.text(Typeface.SANS, 595, 858, 27, metal.ink, "end", of.strip());
    }

    private static void text(
            Svg svg, Typeface face, double x, double y, float size, String colour, double room, String text) {
        if (!text.isEmpty()) {
            svg.text(face, x, y, size, colour, "start", face.fit(text, size, room));
        }
    }

    private String name() {
        return card.getString("display_name");
    }

    private String typeName() {
        return TYPES.getOrDefault(Objects.requireNonNullElse(card.getString("card_type"), ""), "New trader");
    }

    private String typeLine() {
        String formats = card.getJsonArray("formats").stream()
                .map(each -> each.toString().substring(0, 1).toUpperCase(Locale.ROOT)
                        + each.toString().substring(1))
                .collect(Collectors.joining(", "));
        return formats.isEmpty() ? typeName() : typeName() + " — " + formats;
    }

    private String tagline() {
        String tagline = card.getString("tagline");
        return tagline == null ? "" : "“" + tagline + "”";
    }

    private String score() {
        Double score = card.getDouble("reputation_score");
        return score == null || card.getInteger("reputation_count") == 0
                ? "new"
                : String.format(Locale.ROOT, "%.1f", score);
    }

    private String numbers() {
        int trades = card.getInteger("trade_count");
        int reviews = card.getInteger("reputation_count");
        return (trades == 1 ? "1 trade" : trades + " trades")
                + (reviews == 0
                        ? ""
                        : ", " + score() + " of 5 from " + (reviews == 1 ? "1 review" : reviews + " reviews"));
    }

    private String serial() {
        return String.format(
                Locale.ROOT,
                "No. %06d · EST %s",
                card.getLong("id"),
                card.getString("member_since").substring(0, 4));
    }

    private String place() {
        return Stream.of(card.getString("city"), card.getString("country"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "))
                .toUpperCase(Locale.ROOT);
    }

    private String report() {
        return "Report abuse: " + site + "/u/" + card.getString("username");
    }
}
