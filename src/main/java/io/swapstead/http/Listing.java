package io.swapstead.http;

import io.vertx.core.Future;
import java.util.List;

/** Pages that search engines may list and that are too many for one file: in numbered parts of a bounded size. */
public interface Listing {
    /** How many parts there are; they count from 1. */
    Future<Integer> parts();

    /** The paths of one part, none for a part that is not there. */
    Future<List<String>> paths(int part);
}
