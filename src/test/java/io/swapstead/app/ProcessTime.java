package io.swapstead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long processes have computed, by Linux's own books. */
final class ProcessTime {
    /** Microseconds of a clock tick, of which there are a hundred in a second everywhere. */
    private static final long TICK = 10_000;

    private ProcessTime() {}

    /** Microseconds of the processes and their children, those that have ended as well. */
    static long of(List<Long> pids) {
        return pids.stream().mapToLong(ProcessTime::of).sum();
    }

    private static long of(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), 13, 14))
                .sum();
        return TICK * (children + ticks(pid, 13, 14, 15, 16));
    }

    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')')).split(" ", -1);
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field - 1]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The processes whose command line begins with a word that ends so, and mentions a folder. */
    static List<Long> named(String command, Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> line(process.pid()).contains(command)
                            && line(process.pid()).contains(folder.toString()))
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private static String line(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }
}
