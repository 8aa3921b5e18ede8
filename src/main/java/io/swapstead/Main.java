package io.swapstead;

import io.swapstead.app.CommandLineOf;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exit = CommandLineOf.swapstead().execute(args);
        if (exit != CommandLineOf.SERVING) {
            System.exit(exit);
        }
    }
}
