package io.swapstead.embedded;

import java.nio.file.Path;

/** Another running process owns the data folder. */
public final class DataFolderInUse extends EmbeddedException {
    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path dataDir, String pid) {
        super("The data folder " + dataDir + " is in use by process " + pid
                + ". Stop that one first, or choose another data.dir.");
    }
}
