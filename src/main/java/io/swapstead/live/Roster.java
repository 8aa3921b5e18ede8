package io.swapstead.live;

import io.swapstead.live.Socket.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sockets an event loop has, whose they are, and which boards they read. */
final class Roster {
    private final List<Socket> sockets = new ArrayList<>();
    private final Map<Long, Set<Socket>> users = new HashMap<>();
    private final Map<Address, Set<Socket>> boards = new EnumMap<>(Map.of(
            Address.PUBLIC, identitySet(),
            Address.MODERATION, identitySet()));

    void add(Socket socket) {
        socket.index = sockets.size();
        sockets.add(socket);
    }

    /** Whether it was there. */
    boolean remove(Socket socket) {
        if (socket.index < 0) {
            return false;
        }
        Socket last = sockets.remove(sockets.size() - 1);
        if (last != socket) {
            sockets.set(socket.index, last);
            last.index = socket.index;
        }
        socket.index = -1;
        boards.values().forEach(board -> board.remove(socket));
        if (socket.signedIn()) {
            users.computeIfPresent(socket.caller().userId(), (user, own) -> {
                own.remove(socket);
                return own.isEmpty() ? null : own;
            });
        }
        return true;
    }

    /** A socket is somebody's from now on. */
    void own(Socket socket) {
        users.computeIfAbsent(socket.caller().userId(), user -> identitySet()).add(socket);
    }

    void register(Socket socket, Address address) {
        if (socket.register(address) && boards.containsKey(address)) {
            board(address).add(socket);
        }
    }

    void unregister(Socket socket, Address address) {
        if (socket.unregister(address) && boards.containsKey(address)) {
            board(address).remove(socket);
        }
    }

    /** What a socket is no longer registered for, its role being another, it no longer hears. */
    void forgetWhatIsDenied(Socket socket) {
        if (!socket.registered(Address.MODERATION)) {
            board(Address.MODERATION).remove(socket);
        }
    }

    /** Those who read a board; none for an address that is no board. */
    Set<Socket> board(Address address) {
        return boards.getOrDefault(address, Set.of());
    }

    /** Those of one user. */
    Set<Socket> of(long user) {
        return users.getOrDefault(user, Set.of());
    }

    /** Whoever has a socket here. */
    Set<Long> users() {
        return Set.copyOf(users.keySet());
    }

    /** All of them, in no order. */
    List<Socket> all() {
        return sockets;
    }

    private static Set<Socket> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
