package io.swapstead.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a trader must be to be in a page of the directory, ready to be compared with many of them. */
final class Filter {
    /** What {@link #failed} answers when something is wrong that is no facet. */
    static final int OUT = 1 << 31;

    /** No country is asked for. */
    private static final int ANY = -2;

    final String name;
    final byte @Nullable [] query;

    /** Whom it is limited to; null for everybody. */
    private final @Nullable Bits among;

    private final int[] wanted = new int[Facet.ALL.size()];
    private final @Nullable String place;
    private final int country;
    private final int must;
    private final int mustNot;

    /**
     * Makes ready what was asked for.
     *
     * @param query as {@link Names#query} makes it; null for none
     * @param matches of the viewer, where the filter asks for any
     */
    Filter(People people, Directory.Filters asked, byte @Nullable [] query, Matches matches) {
        this.query = query;
        this.among = matches.among(asked.hasMyWants(), asked.wantsMyCards());
        want(Facet.CARD_TYPE, asked.cardType());
        want(Facet.SHIPPING, asked.shipping());
        want(Facet.FORMAT, asked.format());
        want(Facet.FRAME_TIER, asked.frameTier());
        want(Facet.REPUTATION_TIER, asked.reputationTier());
        this.place = asked.country();
        this.country = place == null ? ANY : people.countries.code(place);
        boolean stores = asked.userType().equals("stores");
        this.must = Trait.LISTED
                | (asked.onlineOnly() ? Trait.ONLINE : 0)
                | (asked.verifiedOnly() ? Trait.VERIFIED : 0)
                | (stores ? Trait.STORE : 0);
        this.mustNot = asked.userType().equals("traders") ? Trait.STORE : 0;
        this.name = must + " " + mustNot + " " + Arrays.toString(wanted) + " "
                + (place == null ? "" : place.strip().toLowerCase(Locale.ROOT)) + " "
                + Arrays.toString(query)
                + (among == null ? "" : " " + matches.name() + " " + asked.hasMyWants() + " " + asked.wantsMyCards());
    }

    private void want(Facet facet, List<String> values) {
        wanted[facet.number] = facet.bits(values);
    }

    /** Which facets' filters somebody does not pass, a bit each by its number; {@link #OUT} when they are out anyway; 0 when in. */
    int failed(People people, int who) {
        int traits = people.traits(who);
        if ((traits & must) != must
                || (traits & mustNot) != 0
                || (among != null && !among.get(who))
                || (query != null && !Names.contains(people.names(who), query))) {
            return OUT;
        }
        int failed = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != 0 && (traits & wanted[i]) == 0) {
                failed |= 1 << i;
            }
        }
        if (country != ANY && people.country(who) != country) {
            failed |= 1 << Facet.COUNTRY.number;
        }
        return failed;
    }

    /** Everybody who is not {@link #OUT}. */
    Bits base(People people, NameIndex names) {
        Bits base = people.with(Integer.numberOfTrailingZeros(Trait.LISTED)).copy();
        for (int trait = 0; trait < Trait.COUNT; trait++) {
            if ((must >> trait & 1) != 0) {
                base.and(people.with(trait));
            } else if ((mustNot >> trait & 1) != 0) {
                base.andNot(people.with(trait));
            }
        }
        if (among != null) {
            base.and(among);
        }
        if (query != null) {
            base.and(names.find(query));
        }
        return base;
    }

    /** Whether what it knows of countries is as it was: the one asked for has the code it had. */
    boolean current(People people) {
        return place == null || people.countries.code(place) == country;
    }

    boolean filters(Facet facet) {
        return facet == Facet.COUNTRY ? country != ANY : wanted[facet.number] != 0;
    }

    /** Everybody who passes one facet's filter. */
    Bits passing(People people, Facet facet) {
        if (facet == Facet.COUNTRY) {
            return country < 0 ? new Bits(0) : people.in(country);
        }
        Bits passing = new Bits(people.size());
        for (int trait = 0; trait < Facet.VALUES; trait++) {
            if ((wanted[facet.number] >> trait & 1) != 0) {
                passing.or(people.with(trait));
            }
        }
        return passing;
    }
}
