package prongsai.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks whether the ports are free before anything is started. */
final class PortCheck {
    private PortCheck() {}

    /** @throws StartFailure naming each port that another program holds, and what to do */
    static void requireFree(Ports ports) {
        List<Map.Entry<Integer, String>> taken = ports.all().entrySet().stream()
                .filter(entry -> !free(entry.getKey()))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        String list = taken.stream()
                .map(entry -> entry.getKey() + " (for " + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        throw new StartFailure((taken.size() == 1 ? "Port " + list + " is" : "Ports " + list + " are")
                + " in use by another program: stop it, or choose other ports with --port N");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port whose old connections are still winding down is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
